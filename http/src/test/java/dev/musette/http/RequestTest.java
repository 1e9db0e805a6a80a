package dev.musette.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestTest {
    private static final RequestOptions ANY = RequestOptions.DEFAULTS.withAllowedHosts("*");

    private static Request get(String target) {
        return Request.builder("GET", target)
                .header("Host", "h.example")
                .options(ANY)
                .build();
    }

    @Test
    void aRequestKnowsItsHead() {
        Request request = Request.builder("POST", "/search/?q=java&q=25")
                .header("X-A", "1")
                .remoteAddress("10.0.0.7")
                .build();
        assertThat(request.method()).isEqualTo("POST");
        assertThat(request.isPost()).isTrue();
        assertThat(request.isGet()).isFalse();
        assertThat(request.isHead()).isFalse();
        assertThat(request.path()).isEqualTo("/search/");
        assertThat(request.rawPath()).isEqualTo("/search/");
        assertThat(request.queryString()).isEqualTo("q=java&q=25");
        assertThat(request.query().getAll("q")).containsExactly("java", "25");
        assertThat(request.header("x-a")).isEqualTo("1");
        assertThat(request.headers()).hasSize(1);
        assertThat(request.remoteAddress()).isEqualTo("10.0.0.7");
        assertThat(request).hasToString("POST /search/");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/a%20b/%C3%A9/|/a b/é/",
                "/a+b|/a+b",
                "/%2F%2e%2e|//..",
                "/x%zz%|/x%zz%",
                "/%FFa%C3%A9%C3|/%FFaé%C3",
                "/%F0%9F%98%80|/😀",
                "/%ED%A0%80|/%ED%A0%80",
                "/é%20x|/é x",
            })
    void thePathIsDecodedOnce(String sent, String path) {
        assertThat(get(sent).path()).isEqualTo(path);
        assertThat(get(sent).rawPath()).isEqualTo(sent);
    }

    @Test
    void anEmptyPathIsTheRoot() {
        assertThat(Request.builder("GET", "").build().path()).isEqualTo("/");
        assertThat(Request.builder("GET", "?a=1").build().query()).containsEntry("a", "1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/a%20b/%C3%A9/?q=é|/a%20b/%C3%A9/?q=%C3%A9",
                "/a%3Fb%23c%25/|/a%3Fb%23c%25/",
                "/x;p=1/|/x%3Bp%3D1/",
                "/a?a=b&c=%20|/a?a=b&c=%20",
                "//evil/x|//evil/x",
            })
    void theFullPathIsEncodedAgain(String sent, String full) {
        assertThat(get(sent).fullPath()).isEqualTo(full);
        assertThat(get(sent).absoluteUri()).isEqualTo("http://h.example" + full);
    }

    @Test
    void theMountPointIsInAddressesAndNotInThePath() {
        Request request = Request.builder("GET", "/a/")
                .scriptName("/app/")
                .header("Host", "h.example")
                .options(ANY)
                .build();
        assertThat(request.path()).isEqualTo("/a/");
        assertThat(request.scriptName()).isEqualTo("/app");
        assertThat(request.fullPath()).isEqualTo("/app/a/");
        assertThat(request.absoluteUri("b")).isEqualTo("http://h.example/app/a/b");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/x/|http://h.example/x/",
                "x/|http://h.example/p/q/x/",
                "../y|http://h.example/p/y",
                "../../../y|http://h.example/y",
                "..|http://h.example/p/",
                "./x|http://h.example/p/q/x",
                ".|http://h.example/p/q/",
                "#f|http://h.example/p/q/#f",
                "?a=1|http://h.example/p/q/?a=1",
                "''|http://h.example/p/q/",
                "http://o.example/|http://o.example/",
                "//o.example/z|http://o.example/z",
                "///z|http://h.example/z",
                "/a b|http://h.example/a%20b",
                "mailto:x@y.example|mailto:x@y.example",
                "/a/../b|http://h.example/b",
                "/a?b=c/../d#d|http://h.example/a?b=c/../d#d",
                "a:b/c|a:b/c",
                "/.hidden|http://h.example/.hidden",
            })
    void addressesBecomeAbsolute(String location, String absolute) {
        assertThat(get("/p/q/").absoluteUri(location)).isEqualTo(absolute);
    }

    @ParameterizedTest
    @CsvSource({"'',''", "text/html,text/html", "Text/HTML ; charset=utf-8,text/html", "text/html;;,text/html"})
    void theContentTypeStandsWithoutItsParameters(String header, String type) {
        assertThat(Request.builder("POST", "/")
                        .header("Content-Type", header)
                        .build()
                        .contentType())
                .isEqualTo(type);
    }

    @Test
    void parametersOfTheContentTypeAreUnquoted() {
        Request request = Request.builder("POST", "/")
                .header("Content-Type", "multipart/form-data; boundary=\"a ;\\\"b\"; Charset=x; flag")
                .build();
        assertThat(request.contentParameter("boundary")).isEqualTo("a ;\"b");
        assertThat(request.contentParameter("charset")).isEqualTo("x");
        assertThat(request.contentParameter("flag")).isEmpty();
        assertThat(request.contentParameter("none")).isNull();
        assertThat(get("/").contentType()).isEmpty();
        assertThat(get("/").contentParameter("charset")).isNull();
    }

    @Test
    void attributesAreTypedAndNamed() {
        Attribute<List<String>> user = Attribute.of("user");
        Attribute<List<String>> other = Attribute.of("user");
        Request request = get("/");
        assertThatThrownBy(() -> request.get(user))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("The request has no 'user'. Is the middleware that sets it in the settings, and outside"
                        + " this code?");
        assertThat(request.find(user)).isNull();
        request.set(user, List.of("ann"));
        assertThat(request.get(user)).containsExactly("ann");
        assertThat(request.find(other)).isNull();
        assertThat(request.attribute("user")).isEqualTo(List.of("ann"));
        assertThat(request.attribute("none")).isNull();
        request.set(user, null);
        assertThat(request.find(user)).isNull();
        assertThat(request.attribute("user")).isNull();
    }

    @Test
    void attributesMayBeMany() {
        Request request = get("/");
        for (int i = 0; i < 20; i++) {
            request.set(Attribute.of("a" + i), i);
        }
        assertThat(request.attribute("a0")).isEqualTo(0);
        assertThat(request.attribute("a19")).isEqualTo(19);
    }

    private static Request post(String body, RequestOptions options) {
        return Request.builder("POST", "/")
                .options(options)
                .body(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)))
                .build();
    }

    @Test
    void theBodyIsReadOnceOrKept() throws IOException {
        Request request = Request.builder("POST", "/").body("text/plain", "hé").build();
        assertThat(request.contentLength()).isEqualTo(3);
        assertThat(request.bytes()).isEqualTo("hé".getBytes(StandardCharsets.UTF_8));
        assertThat(request.bytes()).isSameAs(request.bytes());
        assertThat(request.body().readAllBytes()).hasSize(3);
        assertThat(request.body().readAllBytes()).hasSize(3);
        assertThat(get("/").contentLength()).isEqualTo(-1);
        assertThat(get("/").bytes()).isEmpty();
    }

    @Test
    void aBodyThatWasOpenedCannotBeKept() throws IOException {
        Request request = post("abc", ANY);
        assertThat(request.body().read()).isEqualTo('a');
        assertThat(request.body()).isSameAs(request.body());
        assertThatThrownBy(request::bytes)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(
                        "The body of this request was opened as a stream. Call bytes() before body(), or only one of"
                                + " them.");
    }

    @Test
    void bodiesAreBounded() throws IOException {
        RequestOptions ten = ANY.withLimits(10, 5, 1000);
        assertThat(post("0123456789", ten).body().readAllBytes()).hasSize(10);
        assertThatThrownBy(() -> post("01234567890", ten).body().readAllBytes())
                .isInstanceOf(RequestDataTooBig.class)
                .hasMessage(
                        "The body is larger than 10 bytes. A site that takes more raises maxRequestBody or dataUploadMaxMemorySize.")
                .extracting(error -> ((HttpException) error).status())
                .isEqualTo(413);
        assertThatThrownBy(() -> post("01234567890", ten).body().skip(20)).isInstanceOf(RequestDataTooBig.class);
        assertThatThrownBy(() -> {
                    InputStream body = post("01234567890", ten).body();
                    while (body.read() >= 0) {
                        assertThat(body.markSupported()).isFalse();
                    }
                })
                .isInstanceOf(RequestDataTooBig.class);
    }

    @Test
    void whatIsKeptInMemoryIsBoundedMore() {
        RequestOptions ten = ANY.withLimits(10, 5, 1000);
        assertThat(post("01234", ten).bytes()).hasSize(5);
        assertThatThrownBy(() -> post("012345", ten).bytes())
                .isInstanceOf(RequestDataTooBig.class)
                .hasMessageStartingWith("The body is larger than 5 bytes.");
    }

    @Test
    void aDeclaredLengthBeyondTheLimitIsRefusedUnread() {
        Request request = Request.builder("POST", "/")
                .header("Content-Length", "11")
                .options(ANY.withLimits(10, 5, 1000))
                .body(unreadable())
                .build();
        assertThatThrownBy(request::body).isInstanceOf(RequestDataTooBig.class);
    }

    @ParameterizedTest
    @CsvSource({"+4", "-1", "x", "''", "99999999999999999999", "4 4"})
    void aLengthIsDigits(String header) {
        Request request =
                Request.builder("POST", "/").header("Content-Length", header).build();
        assertThatThrownBy(request::contentLength)
                .isInstanceOf(BadRequest.class)
                .hasMessage("Content-Length is no length in bytes.");
    }

    @Test
    void aBodyThatBreaksOffIsUnreadable() {
        Request request =
                Request.builder("POST", "/").body(unreadable()).options(ANY).build();
        assertThatThrownBy(request::bytes)
                .isInstanceOf(UnreadableBody.class)
                .hasMessage("The body of the request broke off: Stream closed")
                .hasCauseInstanceOf(IOException.class);
    }

    private static InputStream unreadable() {
        InputStream closed = InputStream.nullInputStream();
        try {
            closed.close();
        } catch (IOException never) {
            throw new AssertionError(never);
        }
        return closed;
    }

    @Test
    void tooManyFieldsInTheQueryAreRefused() {
        Request request = Request.builder("GET", "/?a=1&b=2")
                .options(ANY.withLimits(10, 10, 1))
                .build();
        assertThatThrownBy(request::query).isInstanceOf(TooManyFieldsSent.class);
    }
}
