package dev.musette.web;

import static dev.musette.urls.Routes.path;
import static org.assertj.core.api.Assertions.assertThat;

import dev.musette.http.Request;
import dev.musette.http.Response;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class SecurityMiddlewareTest {

    static Response page(Request request) {
        return Response.text("page");
    }

    static Response framed(Request request) {
        return Response.text("page").header("Referrer-Policy", "no-referrer");
    }

    private static Config config() {
        return new Config(path("", SecurityMiddlewareTest::page), path("own/", SecurityMiddlewareTest::framed));
    }

    private static Response over(String scheme, WebSite site, String target) throws IOException {
        return site.send(
                Request.builder("GET", target).header("Host", "testserver").scheme(scheme));
    }

    @Test
    void theHeadersAreThoseOfDjango() throws IOException {
        try (WebSite site = new WebSite(config())) {
            Response response = site.get("/");
            assertThat(response.header("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(response.header("Referrer-Policy")).isEqualTo("same-origin");
            assertThat(response.header("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
            assertThat(response.header("Strict-Transport-Security")).isNull();
            assertThat(site.get("/nowhere/").header("X-Content-Type-Options")).isEqualTo("nosniff");
        }
    }

    @Test
    void aHeaderOfTheViewStays() throws IOException {
        try (WebSite site = new WebSite(config())) {
            assertThat(site.get("/own/").header("Referrer-Policy")).isEqualTo("no-referrer");
        }
    }

    @Test
    void theSettingsTakeThemAway() throws IOException {
        try (WebSite site = new WebSite(config().withoutHeaders())) {
            Response response = site.get("/");
            assertThat(response.header("X-Content-Type-Options")).isNull();
            assertThat(response.header("Referrer-Policy")).isNull();
            assertThat(response.header("Cross-Origin-Opener-Policy")).isNull();
        }
    }

    @Test
    void strictTransportIsForHttpsAlone() throws IOException {
        try (WebSite site = new WebSite(config().withHsts(Duration.ofHours(1), false, false))) {
            assertThat(over("https", site, "/").header("Strict-Transport-Security"))
                    .isEqualTo("max-age=3600");
            assertThat(over("http", site, "/").header("Strict-Transport-Security"))
                    .isNull();
        }
        try (WebSite site = new WebSite(config().withHsts(Duration.ofDays(1), true, true))) {
            assertThat(over("https", site, "/").header("Strict-Transport-Security"))
                    .isEqualTo("max-age=86400; includeSubDomains; preload");
        }
    }

    @Test
    void httpIsRedirectedWhereTheSettingsSaySo() throws IOException {
        try (WebSite site = new WebSite(config().withSslRedirect("^plain/"))) {
            Response response = over("http", site, "/x/?a=1");
            assertThat(response.status()).isEqualTo(301);
            assertThat(response.header("Location")).isEqualTo("https://testserver/x/?a=1");
            assertThat(over("http", site, "/plain/x").status()).isEqualTo(404);
            assertThat(over("https", site, "/").status()).isEqualTo(200);
        }
        try (WebSite site = new WebSite(config().withSslRedirect("^$").withSslHost("secure.example"))) {
            assertThat(over("http", site, "/x/").header("Location")).isEqualTo("https://secure.example/x/");
        }
    }
}
