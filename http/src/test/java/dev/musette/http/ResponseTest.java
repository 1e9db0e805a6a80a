package dev.musette.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ResponseTest {

    @Test
    void htmlAndTextAreUtf8() throws IOException {
        Response html = Response.html("hé");
        assertThat(html.status()).isEqualTo(200);
        assertThat(html.reason()).isEqualTo("OK");
        assertThat(html.header("Content-Type")).isEqualTo("text/html; charset=utf-8");
        assertThat(html.content()).isEqualTo("hé".getBytes(StandardCharsets.UTF_8));
        assertThat(html.contentText()).isEqualTo("hé");
        assertThat(Response.html(new byte[] {'x'}).contentText()).isEqualTo("x");
        assertThat(Response.text("x").header("content-type")).isEqualTo("text/plain; charset=utf-8");
        assertThat(Response.bytes("a/b", new byte[] {1}).headers()).containsExactly(entry("Content-Type", "a/b"));
    }

    @Test
    void statusAndReasonGoTogether() {
        assertThat(Response.text("x").status(404)).hasToString("404 Not Found");
        assertThat(Response.text("x").status(299)).hasToString("299 Unknown Status Code");
        assertThat(Response.text("x").status(201).reason("Made")).hasToString("201 Made");
        assertThatThrownBy(() -> Response.text("x").reason("a\r\nb")).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 99, 600})
    void otherNumbersAreNoStatus(int status) {
        assertThatThrownBy(() -> Response.empty(status))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The status %d is none of HTTP's: use 100 to 599.", status);
    }

    @ParameterizedTest
    @CsvSource({
        "/x/,/x/",
        "http://e.example/a b,http://e.example/a%20b",
        "/é?q=ü,/%C3%A9?q=%C3%BC",
        "ftp://f.example/,ftp://f.example/",
        "'',''",
        "/a%20b,/a%20b",
        "HTTPS://E.example,HTTPS://E.example",
        "/p?a=[1]&b={2},/p?a=[1]&b=%7B2%7D",
    })
    void redirectsNameAnAddress(String location, String header) {
        Response response = Response.redirect(location);
        assertThat(response.status()).isEqualTo(302);
        assertThat(response.header("Location")).isEqualTo(header);
        assertThat(response.body()).isSameAs(Body.NONE);
        assertThat(Response.permanentRedirect(location).status()).isEqualTo(301);
        assertThat(Response.redirect(308, location)).hasToString("308 Permanent Redirect");
    }

    @ParameterizedTest
    @CsvSource({"mailto:a@b.example,mailto", "javascript:alert(1),javascript", "DATA:x,data"})
    void redirectsToOtherSchemesAreRefused(String location, String scheme) {
        assertThatThrownBy(() -> Response.redirect(location))
                .isInstanceOf(DisallowedRedirect.class)
                .hasMessage("A redirect to the scheme '%s' is not allowed: expected http, https or ftp.", scheme);
    }

    @Test
    void aRedirectCannotBringHeaders() {
        assertThat(Response.redirect("/a\r\nX: 1").header("Location")).isEqualTo("/a%0D%0AX:%201");
    }

    @Test
    void redirectsAreBounded() {
        assertThatThrownBy(() -> Response.redirect("/" + "x".repeat(2048)))
                .isInstanceOf(DisallowedRedirect.class)
                .hasMessage("The address to redirect to has 2049 characters; browsers take 2048.");
    }

    @Test
    void notAllowedNamesWhatIs() {
        Response response = Response.notAllowed(List.of("GET", "HEAD"));
        assertThat(response).hasToString("405 Method Not Allowed");
        assertThat(response.header("Allow")).isEqualTo("GET, HEAD");
    }

    @Test
    void anEmptyAnswerHasNoHeaders() throws IOException {
        assertThat(Response.empty(204).headers()).isEmpty();
        assertThat(Response.notModified()).hasToString("304 Not Modified");
        assertThat(Response.notModified().content()).isEmpty();
    }

    @Test
    void aStreamIsWrittenOnceAndKept() throws IOException {
        int[] calls = {0};
        Response response = Response.stream("text/csv", out -> {
            calls[0]++;
            out.write("a,b\n".getBytes(StandardCharsets.UTF_8));
        });
        assertThat(response.header("Content-Type")).isEqualTo("text/csv");
        assertThat(response.contentText()).isEqualTo("a,b\n");
        assertThat(response.contentText()).isEqualTo("a,b\n");
        assertThat(calls[0]).isEqualTo(1);
    }

    @Test
    void aFileHasLengthAndType(@TempDir Path folder) throws IOException {
        Path style = Files.writeString(folder.resolve("style.css"), "a{}");
        Response response = Response.file(style);
        assertThat(response.body()).isEqualTo(new Body.File(style, 3));
        assertThat(response.header("Content-Type")).isEqualTo("text/css; charset=utf-8");
        assertThat(response.contentText()).isEqualTo("a{}");
        assertThatThrownBy(() -> Response.file(folder)).isInstanceOf(NoSuchFileException.class);
        assertThatThrownBy(() -> Response.file(folder.resolve("none")))
                .isInstanceOf(NoSuchFileException.class)
                .hasMessage("%s: no readable regular file", folder.resolve("none"));
    }

    @ParameterizedTest
    @CsvSource({
        "a.HTML,text/html; charset=utf-8",
        "a.min.js,text/javascript; charset=utf-8",
        "a.svg,image/svg+xml",
        "a.woff2,font/woff2",
        "LICENSE,application/octet-stream",
        "a.unknown,application/octet-stream",
    })
    void fileNamesSayTheirType(String name, String type) {
        assertThat(ContentTypes.ofFileName(name)).isEqualTo(type);
        assertThat(ContentTypes.ofFileName(Path.of(name))).isEqualTo(type);
    }

    @Test
    void theBodyCanBeReplacedOnTheWayOut() throws IOException {
        Response response = Response.html("old").header("X-A", "1");
        response.body(new Body.Bytes("new".getBytes(StandardCharsets.UTF_8)));
        assertThat(response.contentText()).isEqualTo("new");
        assertThat(response.header("x-a")).isEqualTo("1");
    }

    @Test
    void middlewareSeesBothWays() throws Exception {
        final class Stamp extends Middleware {
            Stamp(Handler next) {
                super(next);
            }

            @Override
            public Response handle(Request request) throws Exception {
                return next.handle(request).header("X-Path", request.path());
            }
        }
        MiddlewareFactory factory = Stamp::new;
        Handler site = factory.create(_ -> Response.text("x"));
        assertThat(site.handle(Request.builder("GET", "/a/").build()).header("X-Path"))
                .isEqualTo("/a/");
    }

    @Test
    void exceptionsKnowTheirStatus() {
        assertThat(new Http404("No post.").status()).isEqualTo(404);
        assertThat(new PermissionDenied("No.").status()).isEqualTo(403);
        assertThat(new BadRequest("No.").status()).isEqualTo(400);
        assertThat(new SuspiciousOperation("No.").status()).isEqualTo(400);
        assertThat(new HttpException(409, "Taken.")).hasMessage("Taken.");
    }
}
