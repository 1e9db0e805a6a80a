package dev.musette.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.musette.http.Conditional.Outcome;
import java.io.IOException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConditionalTest {
    private static final String MODIFIED = "Wed, 31 Jan 2024 13:05:09 GMT";

    private static Request request(String method, String header, String value) {
        return Request.builder(method, "/").header(header, value).build();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            quoteCharacter = '\'',
            value = {
                "GET|If-None-Match|\"v1\"|\"v1\"|NOT_MODIFIED",
                "HEAD|If-None-Match|\"v1\"|\"v1\"|NOT_MODIFIED",
                "GET|If-None-Match|\"v0\", W/\"v1\"|\"v1\"|NOT_MODIFIED",
                "GET|If-None-Match|\"v1\"|W/\"v1\"|NOT_MODIFIED",
                "GET|If-None-Match|*|\"v1\"|NOT_MODIFIED",
                "GET|If-None-Match|*|-|PROCEED",
                "GET|If-None-Match|\"x\"|\"v1\"|PROCEED",
                "GET|If-None-Match|v1|\"v1\"|PROCEED",
                "PUT|If-None-Match|*|\"v1\"|PRECONDITION_FAILED",
                "PUT|If-None-Match|*|-|PROCEED",
                "PUT|If-Match|\"v1\"|\"v1\"|PROCEED",
                "PUT|If-Match|\"v0\"|\"v1\"|PRECONDITION_FAILED",
                "PUT|If-Match|*|\"v1\"|PROCEED",
                "PUT|If-Match|*|-|PRECONDITION_FAILED",
                "GET|If-Match|W/\"v1\"|W/\"v1\"|PRECONDITION_FAILED",
                "DELETE|If-Match|W/\"v1\"|\"v1\"|PRECONDITION_FAILED",
            })
    void tagsDecide(String method, String header, String value, @Nullable String etag, Outcome outcome) {
        assertThat(Conditional.evaluate(request(method, header, value), etag, null))
                .isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "GET|If-Modified-Since|Wed, 31 Jan 2024 13:05:09 GMT|2024-01-31T13:05:09.9Z|NOT_MODIFIED",
                "GET|If-Modified-Since|Wednesday, 31-Jan-24 13:05:09 GMT|2024-01-31T13:05:09Z|NOT_MODIFIED",
                "HEAD|If-Modified-Since|Wed Jan 31 13:05:10 2024|2024-01-31T13:05:09Z|NOT_MODIFIED",
                "GET|If-Modified-Since|Wed, 31 Jan 2024 13:05:09 GMT|2024-01-31T13:05:10Z|PROCEED",
                "GET|If-Modified-Since|Wed, 31 Jan 2024 13:05:09 GMT|-|PROCEED",
                "GET|If-Modified-Since|garbage|2024-01-31T13:05:09Z|PROCEED",
                "POST|If-Modified-Since|Wed, 31 Jan 2024 13:05:09 GMT|2024-01-31T13:05:09Z|PROCEED",
                "PUT|If-Unmodified-Since|Wed, 31 Jan 2024 13:05:09 GMT|2024-01-31T13:05:09Z|PROCEED",
                "PUT|If-Unmodified-Since|Mon, 01 Jan 2001 00:00:00 GMT|2024-01-31T13:05:09Z|PRECONDITION_FAILED",
                "PUT|If-Unmodified-Since|Mon, 01 Jan 2001 00:00:00 GMT|-|PRECONDITION_FAILED",
            })
    void datesDecide(String method, String header, String value, @Nullable Instant modified, Outcome outcome) {
        assertThat(Conditional.evaluate(request(method, header, value), null, modified))
                .isEqualTo(outcome);
    }

    @Test
    void tagsGoBeforeDates() {
        Request request = Request.builder("GET", "/")
                .header("If-None-Match", "\"x\"")
                .header("If-Modified-Since", MODIFIED)
                .header("If-Match", "\"v1\"")
                .header("If-Unmodified-Since", "Mon, 01 Jan 2001 00:00:00 GMT")
                .build();
        assertThat(Conditional.evaluate(request, "\"v1\"", HttpDate.parse(MODIFIED)))
                .isEqualTo(Outcome.PROCEED);
    }

    @Test
    void a304KeepsWhatCachesNeed() throws IOException {
        Response page = Response.html("hello")
                .header("ETag", "\"v1\"")
                .header("Cache-Control", "max-age=5")
                .header("Vary", "Cookie")
                .header("X-Other", "1")
                .header("Content-Language", "fr")
                .setCookie(Cookie.of("a", "1"));
        Response answer = Conditional.apply(request("GET", "If-None-Match", "\"v1\""), page);
        assertThat(answer.status()).isEqualTo(304);
        assertThat(answer.headers().keySet()).containsExactly("Cache-Control", "ETag", "Vary");
        assertThat(answer.cookies()).containsExactly(Cookie.of("a", "1"));
        assertThat(answer.content()).isEmpty();
    }

    @Test
    void aResponsesOwnHeadersAreTheValidators() {
        Response page = Response.html("hello").header("Last-Modified", MODIFIED);
        assertThat(Conditional.apply(request("GET", "If-Modified-Since", MODIFIED), page))
                .hasToString("304 Not Modified");
        assertThat(Conditional.apply(request("GET", "If-Match", "\"v0\""), page))
                .hasToString("412 Precondition Failed");
        assertThat(Conditional.apply(request("GET", "X-A", "1"), page)).isSameAs(page);
        page.status(404);
        assertThat(Conditional.apply(request("GET", "If-Modified-Since", MODIFIED), page))
                .isSameAs(page);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"Wed, 31 Jan 2024 13:05:09 GMT", "Wednesday, 31-Jan-24 13:05:09 GMT", "Wed Jan 31 13:05:09 2024"})
    void datesHaveThreeForms(String text) {
        assertThat(HttpDate.parse(text)).isEqualTo(Instant.parse("2024-01-31T13:05:09Z"));
        assertThat(HttpDate.format(Instant.parse("2024-01-31T13:05:09.999Z"))).isEqualTo(MODIFIED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''",
                "31 Jan 2024",
                "Wed, 32 Jan 2024 13:05:09 GMT",
                "Wed, 31 Jan 2024 13:05:09 +0100",
                "Wed, 31 Jan 2024 25:05:09 GMT",
                "Wed, 31 Foo 2024 13:05:09 GMT",
                "Wed, x Jan 2024 13:05:09 GMT",
                "Wed, 31 anf 2024 13:05:09 GMT"
            })
    void otherTextIsNoDate(String text) {
        assertThat(HttpDate.parse(text)).isNull();
    }
}
