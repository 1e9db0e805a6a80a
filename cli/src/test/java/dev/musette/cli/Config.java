package dev.musette.cli;

import dev.musette.core.App;
import dev.musette.core.Settings;
import dev.musette.db.Database;
import dev.musette.http.Request;
import dev.musette.http.Response;
import dev.musette.urls.Routes;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
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

    Config withEcho() {
        urls = () -> List.of(Routes.path("echo/", Config::echo));
        return this;
    }

    /// Throws what it was sent, since a journey keeps no body.
    private static Response echo(Request request) {
        String sent = new String(request.bytes(), StandardCharsets.UTF_8);
        String said = "%s %s %s %s".formatted(request.method(), request.contentType(), request.header("X-Guest"), sent);
        throw new IllegalArgumentException(said);
    }

    Config withoutHosts() {
        allowedHosts = List.of();
        return this;
    }

    Config withTemplates(Path directory) {
        templateDirs = List.of(directory);
        return this;
    }

    Config withSlashedRoute() {
        urls = () -> List.of(Routes.path("/late/", Config::home));
        return this;
    }
}
