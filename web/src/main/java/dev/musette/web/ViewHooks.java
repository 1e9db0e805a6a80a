package dev.musette.web;

import dev.musette.http.Request;
import dev.musette.http.Response;
import dev.musette.urls.ResolverMatch;
import org.jspecify.annotations.Nullable;

/// What a middleware does besides being a layer: it is asked when the view is known, when
/// its page is about to be rendered, and when the view has failed.
///
/// ```java
/// public final class MembersOnly extends Middleware implements ViewHooks {
///     public MembersOnly(Handler next) { super(next); }
///
///     @Override public Response handle(Request request) throws Exception { return next.handle(request); }
///
///     @Override public @Nullable Response processView(Request request, ResolverMatch match) {
///         boolean stranger = match.namespaces().contains("members") && request.cookie("member") == null;
///         return stranger ? Response.redirect("/join/") : null;
///     }
/// }
/// ```
///
/// Only middleware of the settings is asked, and only for requests that reached a view.
public interface ViewHooks {

    /// Answers in place of the view, or returns null to let it. Asked before the view is called, the outermost
    /// middleware first, until one answers.
    ///
    /// @param match the view and its values
    /// @throws Exception as views do
    default @Nullable Response processView(Request request, ResolverMatch match) throws Exception {
        return null;
    }

    /// Changes a page that is not rendered yet, or returns another. Asked when the view has returned a
    /// [TemplateResponse], the innermost middleware first.
    ///
    /// @throws Exception as views do
    default TemplateResponse processTemplateResponse(Request request, TemplateResponse response) throws Exception {
        return response;
    }

    /// Answers for a view that failed, or returns null to let others. Asked about what the view threw, not what
    /// another layer did, the innermost middleware first, until one answers.
    ///
    /// @throws Exception in place of what was thrown
    default @Nullable Response processException(Request request, Exception thrown) throws Exception {
        return null;
    }
}
