package dev.musette.template;

/// A [Node] that can tell before any page is rendered that it will fail: since the template that it includes does
/// not exist, or the route that it links to. Tags of a site may make such nodes too.
///
/// ```java
/// @Override
/// public void check(TemplateCheck check) {
///     if (icon != null && !Icons.exist(icon)) {
///         check.problem("shop.E001", "There is no icon '%s'.".formatted(icon), icon);
///     }
/// }
/// ```
public interface CheckedNode {
    /// Reports what is wrong. Called once, after the whole template was read, by one thread.
    void check(TemplateCheck check);
}
