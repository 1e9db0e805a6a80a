package dev.musette.template;

/// A value that writes itself as HTML: `{{ form.as_p }}` writes what it writes, without escaping. As text, for filters
/// and in Java, it is its `toString()`.
public interface Renderable {
    /// Writes HTML; what comes from people is escaped by the writer.
    ///
    /// @param context that of the page
    void render(Context context, Output output);
}
