package dev.musette.cli;

import dev.musette.core.App;
import dev.musette.core.Settings;
import dev.musette.db.Database;
import dev.musette.http.Request;
import dev.musette.http.Response;
import dev.musette.urls.Routes;
import java.util.List;
import java.util.Map;

/// Settings in the words of a test.
final class Config extends Settings {
    Config(App... apps) {
        secretKey = "a key that is for tests alone, and long enough for them all";
        allowedHosts = List.of("*");
        databases = Map.of("default", Database.url("sqlite::memory:"));
        installedApps = List.of(apps);
        urls = () -> List.of(Routes.path("", Config::home));
    }

    private static Response home(Request request) {
        return Response.text("The office is open.");
    }

    Config withDebug() {
        debug = true;
        return this;
    }

    Config withDatabase(String url) {
        databases = Map.of("default", Database.url(url));
        return this;
    }

    Config withoutHosts() {
        allowedHosts = List.of();
        return this;
    }

    Config withSlashedRoute() {
        urls = () -> List.of(Routes.path("/late/", Config::home));
        return this;
    }
}
