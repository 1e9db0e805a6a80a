package dev.musette.web;

import static dev.musette.urls.Routes.path;
import static dev.musette.web.Shortcuts.render;
import static org.assertj.core.api.Assertions.assertThat;

import dev.musette.http.Http404;
import dev.musette.http.Request;
import dev.musette.http.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import notes.Note;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a stranger sends and what data holds is text on the pages of debug, never HTML.
class DebugEscapingTest {
    private static final String EVIL = "<script>alert(1)</script>";
    private static final String HARMLESS = "&lt;script&gt;alert(1)&lt;/script&gt;";

    static Response fail(Request request) {
        Note.objects.filter(n -> n.id.lt(7)).count();
        throw new IllegalStateException(EVIL, new IllegalArgumentException("caused by " + EVIL));
    }

    static Response missing(Request request, String name) {
        throw new Http404("No " + name + " fits.");
    }

    static Response broken(Request request) {
        return render(request, "broken.html", Map.of());
    }

    private static Config config() {
        return new Config(
                        path("fail/", DebugEscapingTest::fail).name(EVIL),
                        path("missing/<path:name>/", DebugEscapingTest::missing),
                        path("broken/", DebugEscapingTest::broken))
                .withDebug();
    }

    private static void isHarmless(String page) {
        assertThat(page).contains(HARMLESS).doesNotContain(EVIL);
    }

    @Test
    void thePathOf404() throws IOException {
        try (WebSite site = new WebSite(config())) {
            isHarmless(site.text("/nowhere/%3Cscript%3Ealert(1)%3C/script%3E/"));
            assertThat(site.text("/nowhere/")).contains("missing/&lt;path:name&gt;/");
        }
    }

    @Test
    void theMessageOf404() throws IOException {
        try (WebSite site = new WebSite(config())) {
            isHarmless(site.text("/missing/%3Cscript%3Ealert(1)%3C/script%3E/"));
        }
    }

    @Test
    void theMessagesOfExceptions() throws IOException {
        try (WebSite site = new WebSite(config()).withNotes()) {
            String page = site.text("/fail/");
            isHarmless(page);
            assertThat(page).contains("caused by " + HARMLESS).contains("&quot;notes_note&quot;.&quot;id&quot; &lt; ?");
        }
    }

    @Test
    void whatTheRequestSent() throws IOException {
        try (WebSite site = new WebSite(config()).withNotes()) {
            String page = site.get("/fail/?q=%3Ci%3E1%3C/i%3E&%3Cu%3E=2", "User-Agent", "<b>bot</b>", "Cookie", "a=<s>")
                    .contentText();
            assertThat(page)
                    .contains("&lt;i&gt;1&lt;/i&gt;", "&lt;u&gt;", "&lt;b&gt;bot&lt;/b&gt;")
                    .doesNotContain("<i>1</i>", "<u>", "<b>bot</b>", "<s>");
        }
    }

    @Test
    void theLineOfATemplate(@TempDir Path templates) throws IOException {
        Files.writeString(templates.resolve("broken.html"), EVIL + "{% nope %}");
        try (WebSite site = new WebSite(config().withTemplates(templates))) {
            isHarmless(site.text("/broken/"));
        }
    }
}
