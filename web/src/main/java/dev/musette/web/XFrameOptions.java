package dev.musette.web;

import dev.musette.http.Attribute;
import dev.musette.http.Response;
import dev.musette.urls.ViewDecorator;

/// Says for single views which sites may show them in a frame. Import its methods statically.
///
/// ```java
/// path("map/", xFrameOptionsExempt().around(Views::map))           // made to be shown elsewhere
/// path("preview/", xFrameOptionsSameOrigin().around(Views::preview))
/// ```
public final class XFrameOptions {
    static final String HEADER = "X-Frame-Options";
    static final Attribute<Boolean> EXEMPT = Attribute.of("xframe_options_exempt");

    private static final ViewDecorator DENY = setting("DENY");
    private static final ViewDecorator SAME_ORIGIN = setting("SAMEORIGIN");
    private static final ViewDecorator ANYWHERE = (request, view) -> {
        Response response = view.handle(request);
        request.set(EXEMPT, true);
        return response;
    };

    private XFrameOptions() {}

    /// No frame shows the view.
    public static ViewDecorator xFrameOptionsDeny() {
        return DENY;
    }

    /// Frames in this site's own pages show the view.
    public static ViewDecorator xFrameOptionsSameOrigin() {
        return SAME_ORIGIN;
    }

    /// Any site's frames show the view.
    public static ViewDecorator xFrameOptionsExempt() {
        return ANYWHERE;
    }

    private static ViewDecorator setting(String value) {
        return (request, view) -> {
            Response response = view.handle(request);
            response.headers().setDefault(HEADER, value);
            return response;
        };
    }
}
