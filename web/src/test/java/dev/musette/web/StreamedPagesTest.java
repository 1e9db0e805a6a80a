package dev.musette.web;

import static dev.musette.urls.Routes.path;
import static dev.musette.web.Shortcuts.csrfToken;
import static dev.musette.web.Shortcuts.renderStream;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.musette.http.Body;
import dev.musette.http.Request;
import dev.musette.http.Response;
import dev.musette.template.TemplateError;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StreamedPagesTest {
    private static final int ROWS = 10_000;

    @TempDir
    private Path templates;

    static Response page(Request request) {
        return renderStream(request, "page.html", Map.of("name", "<view>"));
    }

    static Response prepared(Request request) {
        assertThat(csrfToken(request)).hasSize(64);
        return page(request);
    }

    static Response gone(Request request) {
        return renderStream(request, "gone.html", Map.of());
    }

    private WebSite site(String source) throws IOException {
        Files.writeString(templates.resolve("page.html"), source);
        return new WebSite(new Config(
                        path("", StreamedPagesTest::page),
                        path("prepared/", StreamedPagesTest::prepared),
                        path("ensured/", Csrf.ensureCsrfCookie().around(StreamedPagesTest::page)),
                        path("gone/", StreamedPagesTest::gone))
                .withMiddleware(CsrfMiddleware::new)
                .withContextProcessors(_ -> Map.of("site_name", "Daily", "name", "overridden"))
                .withTemplates(templates));
    }

    private static Response streamed(Map<String, ?> variables) {
        Request request = Request.builder("GET", "/").build();
        return renderStream(request, "page.html", variables);
    }

    private static void write(Response response, OutputStream out) throws IOException {
        assertThat(response.body()).isInstanceOf(Body.Stream.class);
        ((Body.Stream) response.body()).writer().write(out);
    }

    /// Counts what was written, and how far the rows that were made run ahead of it.
    private static final class Watched extends OutputStream {
        private int made;
        private int written;
        private int ahead;

        String row(int number) {
            made++;
            return "%08d<".formatted(number);
        }

        @Override
        public void write(int octet) {
            throw new AssertionError("byte by byte");
        }

        @Override
        public void write(byte[] octets, int from, int length) {
            written += length;
            ahead = Math.max(ahead, made * 12 - written);
        }
    }

    @Test
    void rowsAreWrittenWhileTheyAreMade() throws IOException {
        try (WebSite site = site("{% for row in rows %}{{ row }}{% endfor %}")) {
            site.application().call(() -> {
                Watched out = new Watched();
                write(
                        streamed(Map.of(
                                "rows",
                                IntStream.range(0, ROWS).mapToObj(out::row).iterator())),
                        out);
                assertThat(out.written).isEqualTo(ROWS * 12);
                assertThat(out.ahead).isBetween(1, 16_384);
                return null;
            });
        }
    }

    @Test
    void theStreamThatASupplierGivesIsOpenedAndClosedByThePage() throws IOException {
        int[] open = {0};
        Supplier<?> rows = () -> {
            open[0]++;
            return IntStream.range(0, 3).onClose(() -> open[0]--);
        };
        try (WebSite site = site("{% for row in rows %}{{ row }}{% endfor %}")) {
            site.application().call(() -> {
                Response response = streamed(Map.of("rows", rows));
                assertThat(open[0]).isZero();
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                write(response, out);
                assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("012");
                assertThat(open[0]).isZero();
                return null;
            });
        }
    }

    @Test
    void thePageHasTheVariablesOfEveryOtherPage() throws IOException {
        try (WebSite site = site("{{ name }} {{ site_name }} {{ request.path }} é")) {
            Response response = site.get("/");
            assertThat(response.contentText()).isEqualTo("&lt;view&gt; Daily / é");
            assertThat(response.header("Content-Type")).isEqualTo("text/html; charset=utf-8");
            assertThat(response.header("Content-Length")).isNull();
        }
    }

    @Test
    void aHeadIsAnsweredWithoutAPage() throws IOException {
        try (WebSite site = site("{{ csrf_token }}")) {
            Response response = site.send("HEAD", "/");
            assertThat(response.status()).isEqualTo(200);
            assertThat(response.contentText()).isEmpty();
        }
    }

    @Test
    void aTemplateThatIsNotThereOrCannotBeReadIsStillAnErrorPage() throws IOException {
        try (WebSite site = site("{% nothing %}")) {
            assertThat(site.get("/gone/").status()).isEqualTo(500);
            assertThat(site.get("/").status()).isEqualTo(500);
        }
    }

    @Test
    void aTokenNeedsACookieThatIsThereBefore() throws IOException {
        try (WebSite site = site("{% csrf_token %}")) {
            assertThatThrownBy(() -> site.get("/"))
                    .isInstanceOf(TemplateError.class)
                    .rootCause()
                    .hasMessage("A token is written into a page that is being sent already: its cookie can no longer be"
                            + " set. Put ensureCsrfCookie() around the view, or call csrfToken(request) in it.");
            String field = "<input type=\"hidden\" name=\"csrfmiddlewaretoken\" value=\"[a-zA-Z0-9]{64}\">";
            for (String target : new String[] {"/prepared/", "/ensured/"}) {
                Response response = site.get(target);
                assertThat(response.contentText()).matches(field);
                assertThat(response.cookies()).extracting("name").containsExactly("csrftoken");
            }
            Response known = site.get("/", "Cookie", "csrftoken=" + "a".repeat(32));
            assertThat(known.contentText()).matches(field);
            assertThat(known.cookies()).isEmpty();
        }
    }

    @Test
    void aBrowserThatIsGoneIsNoFaultOfThePage() throws IOException {
        OutputStream broken = new OutputStream() {
            @Override
            public void write(int octet) throws IOException {
                throw new IOException("gone");
            }
        };
        try (WebSite site = site("text")) {
            site.application().call(() -> {
                Response response = streamed(Map.of());
                assertThatThrownBy(() -> write(response, broken))
                        .isExactlyInstanceOf(IOException.class)
                        .hasMessage("gone");
                return null;
            });
        }
    }
}
