package dev.musette.web;

/// A model whose rows have a page of their own. Templates read it as `{{ post.get_absolute_url }}`, and
/// views that save a row go there.
///
/// ```java
/// public class BlogPost extends Model implements AbsoluteUrl {
///     @Override public String getAbsoluteUrl() { return reverse(Views::postDetail, id); }
/// }
/// ```
public interface AbsoluteUrl {
    /// The path of the page.
    String getAbsoluteUrl();
}
