package dev.musette.template;

import static dev.musette.template.Given.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a check says of templates that need each other, and of where they lie.
class TemplateCheckerTest {
    @TempDir
    Path directory;

    private void write(String name, String text) throws IOException {
        Path file = directory.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static List<TemplateProblem> check(EngineOptions options) {
        return new TemplateEngine(options).check(_ -> true);
    }

    @Test
    void aMissingParentIsReportedWithThePlacesThatWereTried() {
        List<TemplateProblem> found = check(EngineOptions.defaults()
                .directory(directory)
                .templates(Map.of("blog/a", "b\n{% extends 'blog/bse' %}", "blog/base", "")));
        assertThat(found).hasSize(1);
        TemplateProblem missing = found.getFirst();
        assertThat(missing.problem())
                .startsWith("The template 'blog/bse' does not exist. Tried:\n    " + directory.resolve("blog/bse")
                        + " (no such template)\n    map@")
                .endsWith(": blog/bse (no such template)");
        assertThat(missing.hint()).isEqualTo("Did you mean 'blog/base'?");
        assertThat(missing.id()).isEqualTo("templates.E106");
        assertThat(missing.excerpt()).isEqualTo("    2 | {% extends 'blog/bse' %}\n      |            ^");
    }

    @Test
    void literalNamesAreLookedForAndOthersAreNot() {
        List<TemplateProblem> found = check(EngineOptions.defaults()
                .templates(Map.of(
                        "a/page",
                        "{% include 'no1' %}{% include n %}{% include 'n'|add:'o' %}{% include './part' %}{% include './no2' with a=1 only %}{% box %}",
                        "a/part",
                        "{% extends n %}"))
                .builtin(new Library().inclusionTag("box", "no3", _ -> Map.of())));
        assertThat(found)
                .extracting(one -> one.problem().lines().findFirst().orElseThrow())
                .containsExactly(
                        "The template 'no1' does not exist. Tried:",
                        "The template 'a/no2' does not exist. Tried:",
                        "The template 'no3' does not exist. Tried:");
        assertThat(found)
                .extracting(one -> String.valueOf(one.place()))
                .containsExactly("a/page:1:12", "a/page:1:93", "a/page:1:117");
    }

    @Test
    void circlesAreReportedInTheTemplatesThatAreInThem() {
        given("{% extends 'a' %}")
                .and("a", "{% extends 'b' %}")
                .and("b", "{% extends 'a' %}")
                .and("self", "{% extends 'self' %}")
                .reports(
                        "a:1:12 (E107) Templates extend each other: a, b, a.",
                        "b:1:12 (E107) Templates extend each other: b, a, b.",
                        "self:1:12 (E107) The template extends itself.");
    }

    @Test
    void aTemplateMayExtendOneOfItsOwnNameWhichIsThenCheckedToo() {
        EngineOptions site = EngineOptions.defaults().templates(Map.of("a", "{% extends 'a' %}", "b", "site"));
        assertThat(check(site.templates(Map.of("a", "lib", "b", "{% hidden %}"))))
                .isEmpty();
        assertThat(check(site.templates(Map.of("a", "{{ }}"))))
                .extracting(TemplateProblem::problem)
                .containsExactly("This variable tag is empty.");
    }

    @Test
    void partialsAreLookedFor() {
        given(
                        "{% partial later %}{% partial gone %}{% partialdef later %}{% endpartialdef %}{% include 'page#later' %}")
                .and("other", "{% include 'page#later' %}\n{% include 'page#gone' %}{% include 'page#' %}")
                .reports(
                        "other:2:12 (E106) The template 'page' has no partial 'gone'.",
                        "page:1:31 (E106) This template defines no partial 'gone'.");
    }

    @Test
    void theTagsOfTranslationAreRead() {
        given("{% load i18n %}{% blocktranslate count n=l|length %}{{ n }}{% plural %}{{ n }}s{% endblocktranslate %}"
                        + "{% blocktranslate with a=b|x %}{{ a }}{% endblocktranslate %}{% translate 'a' b %}\n"
                        + "{% blocktranslate %}{% if a %}{% endif %}{% endblocktranslate %}\n{% blocktranslate %}")
                .reports(
                        "page:1:130 (E103) Invalid filter: 'x'. Did you forget to register or load it?",
                        "page:1:181 (E101) Unknown argument for 'translate': 'b'. There are: noop, context \"...\","
                                + " as variable.",
                        "page:2:21 (E101) No other tag may stand in 'blocktranslate', and here stands {% if a %}.",
                        "page:3:1 (E105) The template ends within this tag.");
    }

    @Test
    void includingOneselfIsNoMistake() {
        given("{% for a in b %}{% include 'page' with b=a %}{% endfor %}").reports();
    }

    @Test
    void onlyTheLoadersThatWereChosenAreListed() {
        TemplateLoader library = new MapLoader(Map.of("lib", "{{ }}"));
        TemplateEngine engine = new TemplateEngine(EngineOptions.defaults()
                .templates(Map.of("a", "{% include 'lib' %}"))
                .loader(library));
        assertThat(engine.check(loader -> !loader.equals(library))).isEmpty();
        assertThat(engine.check(_ -> true)).hasSize(1);
    }

    @Test
    void filesAreListedWithoutWhatEditorsLeave() throws IOException {
        write("a.html", "{{ }}");
        write("sub/deep/b.txt", "{{ }}");
        write(".hidden", "{{ }}");
        write("sub/.git/c", "{{ }}");
        write("a.html~", "{{ }}");
        Files.createSymbolicLink(directory.resolve("sub/loop"), directory);
        Files.createSymbolicLink(directory.resolve("sub/nowhere"), directory.resolve("gone"));
        assertThat(new DirectoryLoader(directory).names()).containsExactlyInAnyOrder("a.html", "sub/deep/b.txt");
        assertThat(new DirectoryLoader(directory.resolve("gone")).names()).isEmpty();
        assertThat(check(EngineOptions.defaults().directory(directory)))
                .extracting(TemplateProblem::origin)
                .containsExactly(
                        directory.resolve("a.html").toString(),
                        directory.resolve("sub/deep/b.txt").toString());
    }

    @Test
    void filesThatAreNotUtf8AreReported() throws IOException {
        Files.write(directory.resolve("latin"), new byte[] {'a', '\n', (byte) 0xE9, 'b'});
        Files.write(directory.resolve("cut"), new byte[] {'a', (byte) 0xC3});
        write("page", "{% include 'latin' %}{{ }}");
        assertThat(check(EngineOptions.defaults().directory(directory)))
                .extracting(TemplateProblem::id, TemplateProblem::origin, TemplateProblem::problem)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                "templates.E109",
                                directory.resolve("cut").toString(),
                                "It is not UTF-8: byte 1 (0xC3, in line 1)."),
                        org.assertj.core.groups.Tuple.tuple(
                                "templates.E109",
                                directory.resolve("latin").toString(),
                                "It is not UTF-8: byte 2 (0xE9, in line 2)."),
                        org.assertj.core.groups.Tuple.tuple(
                                "templates.E101", directory.resolve("page").toString(), "This variable tag is empty."));
        TemplateEngine engine = new TemplateEngine(EngineOptions.defaults().directory(directory));
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> engine.template("latin"))
                .isInstanceOf(TemplateError.class)
                .hasMessage("The template 'latin' cannot be read from " + directory.resolve("latin")
                        + ". It is not UTF-8: byte 2 (0xE9, in line 2).");
    }

    @Test
    void foldersAndJarsOfTheClassPathAreListed() throws IOException {
        write("classes/app/templates/a/one.html", "1");
        Path jar = directory.resolve("app.jar");
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file)) {
            for (String entry :
                    List.of("app/templates/", "app/templates/a/", "app/templates/a/two.html", "app/else.html")) {
                out.putNextEntry(new JarEntry(entry));
                out.closeEntry();
            }
        }
        URL[] path = {directory.resolve("classes").toUri().toURL(), jar.toUri().toURL()};
        try (URLClassLoader classes = new URLClassLoader(path, null)) {
            assertThat(new ClassPathLoader(classes, "app/templates").names())
                    .containsExactlyInAnyOrder("a/one.html", "a/two.html");
            assertThat(new ClassPathLoader(classes, "other/").names()).isEmpty();
        }
    }

    /// A node that knows when it will fail.
    private static final class Icon extends Node implements CheckedNode {
        private final String name;

        Icon(String name) {
            this.name = name;
        }

        @Override
        public void check(TemplateCheck check) {
            switch (name) {
                case "sun" -> {}
                case "crash" -> throw new IllegalStateException("no icons");
                default -> check.problem("shop.E001", check.templateName() + " has no icon " + name, "Draw one.", name);
            }
        }

        @Override
        public void render(Context context, Output output) {
            output.write(name);
        }
    }

    @Test
    void tagsOfASiteTakePart() {
        given("{% icon sun %}{% if a %}\n{% icon moon %}{% endif %}{% icon crash %}")
                .options(options -> options.builtin(new Library()
                        .tag("icon", (_, token) -> new Icon(token.split().getLast()))))
                .reports(
                        "page:2:9 (shop.E001) page has no icon moon Draw one.",
                        "page:2:27 (E101) {% icon crash %} threw java.lang.IllegalStateException.");
    }
}
