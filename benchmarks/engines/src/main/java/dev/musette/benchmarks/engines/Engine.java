package dev.musette.benchmarks.engines;

import java.util.List;
import java.util.function.Function;

/// The engines.
public enum Engine {
    HAND,
    MUSETTE,
    JTE,
    MUSTACHE,
    QUTE,
    FREEMARKER,
    PEBBLE,
    THYMELEAF;

    /// Reads the templates and returns what renders the page as text.
    public Function<List<Post>, String> start() {
        return switch (this) {
            case HAND -> HandPages::text;
            case MUSETTE -> MusettePages.text();
            case JTE -> JtePages.text();
            case MUSTACHE -> MustachePages.text();
            case QUTE -> QutePages.text();
            case FREEMARKER -> FreeMarkerPages.text();
            case PEBBLE -> PebblePages.text();
            case THYMELEAF -> ThymeleafPages.text();
        };
    }
}
