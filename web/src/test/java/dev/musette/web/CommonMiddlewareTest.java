package dev.musette.web;

import static dev.musette.urls.Routes.include;
import static dev.musette.urls.Routes.path;
import static org.assertj.core.api.Assertions.assertThat;

import dev.musette.http.Request;
import dev.musette.http.Response;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class CommonMiddlewareTest {

    static Response page(Request request) {
        return Response.text("page");
    }

    static Response item(Request request, String name) {
        return Response.text(name);
    }

    private static Config config() {
        return new Config(
                path("a/", CommonMiddlewareTest::page),
                path("b", CommonMiddlewareTest::page),
                path("both", CommonMiddlewareTest::page),
                path("both/", CommonMiddlewareTest::page),
                path("été/", CommonMiddlewareTest::page),
                path("d/<path:p>/", CommonMiddlewareTest::item),
                path("inc/", include(List.of(path("", CommonMiddlewareTest::page)))));
    }

    private static void redirects(Config config, String target, String location) throws IOException {
        try (WebSite site = new WebSite(config)) {
            Response response = site.get(target);
            assertThat(response.status()).isEqualTo(301);
            assertThat(response.header("Location")).isEqualTo(location);
        }
    }

    private static void answers(Config config, String method, String target, int status) throws IOException {
        try (WebSite site = new WebSite(config)) {
            assertThat(site.send(method, target).status()).isEqualTo(status);
        }
    }

    @Test
    void aPathThatNeedsASlashIsRedirectedToIt() throws IOException {
        redirects(config(), "/a", "/a/");
        redirects(config(), "/a?x=1&y=2", "/a/?x=1&y=2");
        redirects(config(), "/a?", "/a/");
        redirects(config(), "/d/x//y", "/d/x//y/");
        redirects(config(), "/%C3%A9t%C3%A9?q=%C3%A9", "/%C3%A9t%C3%A9/?q=%C3%A9");
        redirects(config(), "/inc", "/inc/");
    }

    @Test
    void aPathThatLeadsSomewhereOrNowhereStays() throws IOException {
        answers(config(), "GET", "/b", 200);
        answers(config(), "GET", "/both", 200);
        answers(config(), "GET", "/nowhere", 404);
        answers(config(), "GET", "/a;x=1", 404);
        answers(config(), "GET", "//evil.example", 404);
        answers(config().withAppendSlash(false), "GET", "/a", 404);
    }

    @Test
    void inDebugARedirectThatWouldLoseABodyFails() throws IOException {
        answers(config().withDebug(), "POST", "/a", 500);
        answers(config().withDebug(), "PATCH", "/a", 500);
        answers(config().withDebug(), "GET", "/a", 301);
        answers(config(), "POST", "/a", 301);
        try (WebSite site = new WebSite(config().withDebug())) {
            assertThat(site.send("POST", "/a", "Accept", "text/plain").contentText())
                    .contains("A POST to a path without its last slash would be redirected, and lose its body."
                            + " Send it to the path with the slash, or set appendSlash = false.");
        }
    }

    @Test
    void wwwIsPutBeforeTheHost() throws IOException {
        redirects(config().withPrependWww(), "/b", "http://www.testserver/b");
        redirects(config().withPrependWww(), "/a?x=1", "http://www.testserver/a/?x=1");
    }

    @Test
    void disallowedUserAgentsAreRefused() throws IOException {
        try (WebSite site = new WebSite(config().withDisallowedUserAgents("(?i)badbot"))) {
            assertThat(site.get("/a/", "User-Agent", "Mozilla BadBot/1").status())
                    .isEqualTo(403);
            assertThat(site.get("/a/", "User-Agent", "Mozilla").status()).isEqualTo(200);
            assertThat(site.get("/a/").status()).isEqualTo(200);
        }
    }

    @Test
    void theLengthIsSetWhereItIsKnown() throws IOException {
        try (WebSite site = new WebSite(config())) {
            assertThat(site.get("/a/").header("Content-Length")).isEqualTo("4");
        }
    }
}
