package dev.musette.models;

/// A row whose key is a number that the database counts up: what a model extends unless it has a key of its own.
///
/// ```java
/// public class BlogPost extends Model {
///     public static final Manager<BlogPost, BlogPost_> objects = new Manager<>(BlogPost_.META);
///
///     @CharField(maxLength = 200) public String title;
/// }
///
/// BlogPost post = new BlogPost();
/// post.title = "On joins";
/// post.save();                                // post.id is its key now
/// BlogPost.objects.get(post.id).delete();
/// ```
public abstract class Model extends BaseModel {
    /// The key; 0 before the first save.
    public long id;

    protected Model() {}
}
