package dev.musette.web;

import static dev.musette.urls.Routes.path;
import static dev.musette.web.XFrameOptions.xFrameOptionsDeny;
import static dev.musette.web.XFrameOptions.xFrameOptionsExempt;
import static dev.musette.web.XFrameOptions.xFrameOptionsSameOrigin;
import static org.assertj.core.api.Assertions.assertThat;

import dev.musette.http.Request;
import dev.musette.http.Response;
import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class XFrameOptionsTest {

    static Response page(Request request) {
        return Response.text("page");
    }

    static Response own(Request request) {
        return Response.text("page").header("X-Frame-Options", "SAMEORIGIN");
    }

    @ParameterizedTest
    @CsvSource({
        "DENY,/,DENY",
        "sameorigin,/,SAMEORIGIN",
        "sameorigin,/deny/,DENY",
        "DENY,/same/,SAMEORIGIN",
        "DENY,/exempt/,",
        "DENY,/own/,SAMEORIGIN",
        "DENY,/nowhere/,DENY",
    })
    void framesAreAsTheSettingOrTheViewSays(String setting, String target, String header) throws IOException {
        Config config = new Config(
                        path("", XFrameOptionsTest::page),
                        path("deny/", xFrameOptionsDeny().around(XFrameOptionsTest::page)),
                        path("same/", xFrameOptionsSameOrigin().around(XFrameOptionsTest::page)),
                        path("exempt/", xFrameOptionsExempt().around(XFrameOptionsTest::page)),
                        path("own/", XFrameOptionsTest::own))
                .withFrames(setting)
                .withMiddleware(XFrameOptionsMiddleware::new);
        try (WebSite site = new WebSite(config)) {
            assertThat(site.get(target).header("X-Frame-Options")).isEqualTo(header);
        }
    }
}
