package dev.musette.template;

/// Stands around each rendering of a template: the trace of a request. An engine without one does not ask.
@FunctionalInterface
public interface RenderListener {

    /// As what a template is rendered.
    enum Role {
        /// A page of its own.
        PAGE,
        /// The parent that another template extends.
        PARENT,
        /// A part that another template includes.
        INCLUDE
    }

    /// Called on the thread that renders, in place of the rendering.
    ///
    /// @param render renders the template; to be run once, and what it throws to be let through
    void rendering(Template template, Role role, Runnable render);
}
