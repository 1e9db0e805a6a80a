package dev.musette.staticfiles;

import static dev.musette.urls.Routes.path;

import dev.musette.core.Settings;
import dev.musette.http.Request;
import dev.musette.http.Response;
import dev.musette.web.Shortcuts;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import shop.ShopApp;

/// Settings in the words of a test.
final class Config extends Settings {
    Config() {
        secretKey = "a key that is for tests alone, and long enough for them all";
        allowedHosts = List.of("testserver");
        installedApps = List.of(new StaticFilesApp(), new ShopApp());
        urls = () -> List.of(path("", Config::page));
        debug = true;
    }

    static Response page(Request request) {
        return Shortcuts.render(request, "shop/page.html", Map.of("path", "/x.js"));
    }

    Config inProduction() {
        debug = false;
        return this;
    }

    Config at(String url) {
        staticUrl = url;
        return this;
    }

    Config directories(Path... directories) {
        staticDirs = List.of(directories);
        return this;
    }
}
