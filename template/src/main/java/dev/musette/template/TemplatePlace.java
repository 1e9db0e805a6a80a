package dev.musette.template;

import java.io.Serializable;

/// A place in a template's source.
///
/// @param template the template's name, as it was asked for
/// @param line the line, counted from 1
/// @param column the column, counted from 1, in UTF-16 units
public record TemplatePlace(String template, int line, int column) implements Serializable {
    private static final long serialVersionUID = 1L;

    /// `blog/post.html:3:7`, which terminals and editors turn into a link.
    @Override
    public String toString() {
        return template + ":" + line + ":" + column;
    }
}
