package dev.musette.test;

import static dev.musette.web.Shortcuts.renderToString;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.musette.base.Problem;
import dev.musette.base.SafeText;
import dev.musette.core.Application;
import dev.musette.core.Settings;
import dev.musette.template.EngineOptions;
import dev.musette.template.FragmentCache;
import dev.musette.template.Sandbox;
import dev.musette.template.TemplateEngine;
import dev.musette.template.TemplateException;
import dev.musette.web.WebChecks;
import dev.musette.web.WebServices;
import guestbook.BuiltinSettings;
import guestbook.Site;
import guestbook.Visit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Holds the documents about templates to code that runs: what they quote stands in the guestbook or here, and
/// what they say that a page shows, it shows.
class TemplateDocumentsTest {
    private static final String TOPIC = "../docs/topics/templates.md";
    private static final String HOWTO = "../docs/howto/custom-template-tags.md";
    private static final Pattern CODE =
            Pattern.compile("^```(?:java|django)\n(.*?)^```$", Pattern.DOTALL | Pattern.MULTILINE);
    private static final Pattern SHOWN = Pattern.compile("^\\| `(.*\\{[{%].*?)` \\| `(.*?)` \\| ", Pattern.MULTILINE);
    private static final Pattern LINK = Pattern.compile("]\\(([^)#]+)\\)");

    private static final Path GUESTBOOK = Path.of("src/test/resources/guestbook/templates/guestbook");

    @TempDir
    private Path directory;

    private static String text(String document) throws IOException {
        return Files.readString(Path.of(document));
    }

    /// The text without its white space, for code that stands further in than in a document.
    private static String close(String text) {
        return text.replaceAll("\\s+", "");
    }

    private static String code() throws IOException {
        StringBuilder all = new StringBuilder();
        for (Path folder : List.of(Path.of("src/test/java"), GUESTBOOK)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    all.append(Files.readString(file)).append('\n');
                }
            }
        }
        return close(all.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {TOPIC, HOWTO})
    void theCodeOfTheDocumentsIsCodeThatRuns(String document) throws IOException {
        String code = code();
        Matcher blocks = CODE.matcher(text(document));
        int count = 0;
        while (blocks.find()) {
            assertThat(code).as(blocks.group(1)).contains(close(blocks.group(1)));
            count++;
        }
        assertThat(count).isGreaterThan(10);
    }

    @ParameterizedTest
    @ValueSource(strings = {TOPIC, HOWTO})
    void theLinksLeadToFiles(String document) throws IOException {
        Matcher links = LINK.matcher(text(document));
        while (links.find()) {
            assertThat(Path.of(document).resolveSibling(links.group(1))).exists();
        }
    }

    @Test
    void pagesShowWhatTheTopicSays() throws IOException {
        TemplateEngine engine = new TemplateEngine(EngineOptions.defaults());
        Matcher rows = SHOWN.matcher(text(TOPIC));
        List<String> wrong = new ArrayList<>();
        int count = 0;
        while (rows.find()) {
            String source = rows.group(1).replace("\\|", "|");
            String page = engine.compile(source).render(Map.of("visit", new Visit()));
            if (!page.equals(rows.group(2))) {
                wrong.add(source + " is rendered as " + page);
            }
            count++;
        }
        assertThat(wrong).isEmpty();
        assertThat(count).isEqualTo(16);
    }

    private void write(String name, String source) throws IOException {
        Path file = directory.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, source);
    }

    @Test
    void theErrorOfTheTopicIsReal() throws IOException {
        String entry = Files.readString(GUESTBOOK.resolve("entry.html"));
        write("guestbook/entry.html", entry.replace("entry.guest", "entry.guest|uper"));
        try (Application site = new Application(changed())) {
            TemplateException error = site.call(() -> catchThrowableOfType(
                    TemplateException.class,
                    () -> site.get(WebServices.TEMPLATES)
                            .template("guestbook/book.html")
                            .render(Map.of("entries", List.of(Map.of("guest", "Odette"))))));
            assertThat(text(TOPIC)).contains("```\n" + error.getMessage() + "\n```");
        }
    }

    private Settings changed() {
        try (Application original = new Site().get()) {
            return new Settings(original.settings()) {
                {
                    templateDirs = List.of(directory);
                }
            };
        }
    }

    @Test
    void theCheckOfTheTopicIsReal() throws IOException {
        write("guestbook/entry.html", "<li>{{ number }}. {{ entry.guest|uper }}</li>\n");
        write("guestbook/book.html", "{% extends \"guestbook/bse.html\" %}\n");
        try (Application site = new Application(changed())) {
            List<Problem> problems = new ArrayList<>(site.call(() -> new WebChecks().run(site)));
            problems.sort(Comparator.comparing(Problem::id)); // as the command does
            StringBuilder printed = new StringBuilder();
            for (Problem problem : problems) {
                printed.append(printed.isEmpty() ? "1. " : "\n\n2. ").append(problem);
            }
            String shown = printed.toString().replace(directory.toString(), "templates");
            assertThat(text(TOPIC))
                    .contains("```\n$ ./manage check\n" + shown + "\n\n2 problems must be solved first.\n```");
        }
    }

    @Test
    void anEngineNeedsNoSite() throws IOException {
        write("templates/hello.html", "Hello {{ name }}");
        assertThat(page(directory.resolve("templates"))).isEqualTo("Hello Odette");
    }

    private static String page(Path templates) {
        TemplateEngine engine = new TemplateEngine(EngineOptions.defaults().directory(templates));
        String page = engine.template("hello.html").render(Map.of("name", "Odette"));
        return page;
    }

    @Test
    void safeTextEscapesWhatItFillsIn() {
        SafeText link = SafeText.format("<a href=\"{}\">{}</a>", "/?a=1&b=2", "Tea & cake");
        assertThat(link.text()).isEqualTo("<a href=\"/?a=1&amp;b=2\">Tea &amp; cake</a>");
    }

    @Test
    void aFragmentIsKeptUntilItIsForgotten() {
        TemplateEngine engine = new TemplateEngine(EngineOptions.defaults().templates(Map.of("page", """
                {% load cache %}
                {% cache 500 sidebar visit.guest.full_name %}<p>{{ visit.weather }}</p>{% endcache %}
                """)));
        Visit.Guest guest = new Visit().guest();
        assertThat(weather(engine, guest, "rain")).isEqualTo("<p>rain</p>");
        assertThat(weather(engine, guest, "sun")).isEqualTo("<p>rain</p>");

        FragmentCache cache = Objects.requireNonNull(engine.fragmentCache(FragmentCache.DEFAULT));
        cache.delete(FragmentCache.key("sidebar", "Odette Lenoir"));
        assertThat(weather(engine, guest, "sun")).isEqualTo("<p>sun</p>");
    }

    private static String weather(TemplateEngine engine, Visit.Guest guest, String weather) {
        Map<String, ?> visit = Map.of("guest", guest, "weather", weather);
        return engine.template("page").render(Map.of("visit", visit)).strip();
    }

    @Test
    void builtinsOfASiteNeedNoLoad() throws IOException {
        write("page.html", "{{ 'Odette Lenoir'|initials }}");
        try (Application original = new Site().get();
                Application site = new Application(BuiltinSettings.of(original.settings(), directory))) {
            assertThat(site.call(() -> renderToString("page.html", Map.of()))).isEqualTo("OL");
        }
    }

    @Test
    void whatASandboxRefusesIsWhatTheTopicSays() throws IOException {
        Map<String, String> theirs =
                Map.of("letter", "{{ visit.dances }}", "greeting", "{{ visit.guest.full_name }}: {{ visit.text }}");
        EngineOptions options = EngineOptions.defaults()
                .templates(theirs)
                .sandbox(Sandbox.allowing(Visit.Guest.class)
                        .members(Visit.class, "text", "guest")
                        .output(10_000));
        TemplateEngine engine = new TemplateEngine(options);
        Map<String, Object> values = Map.of("visit", new Visit());
        assertThat(engine.template("greeting").render(values)).isEqualTo("Odette Lenoir: Tea &amp; cake");
        TemplateException refused = catchThrowableOfType(
                TemplateException.class, () -> engine.template("letter").render(values));
        assertThat(text(TOPIC)).contains("```\n" + refused.getMessage() + "\n```");
    }
}
