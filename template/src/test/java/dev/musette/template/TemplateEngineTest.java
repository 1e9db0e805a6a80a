package dev.musette.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TemplateEngineTest {
    @TempDir
    Path directory;

    private void write(String name, String text, long seconds) throws IOException {
        Path file = directory.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        Files.setLastModifiedTime(file, FileTime.fromMillis(seconds * 1000));
    }

    @Test
    void findsFilesByName() throws IOException {
        write("blog/post.html", "é{{ a }}", 1);
        TemplateEngine engine = new TemplateEngine(EngineOptions.defaults().directory(directory));
        assertThat(engine.template("blog/post.html").render(Map.of("a", 1))).isEqualTo("é1");
        assertThat(engine.template("blog/post.html")).isSameAs(engine.template("blog/post.html"));
    }

    @Test
    void seesAChangedFileWhereReloadingIsOn() throws IOException {
        write("a", "one", 1);
        EngineOptions options = EngineOptions.defaults().directory(directory);
        TemplateEngine kept = new TemplateEngine(options);
        TemplateEngine reloading = new TemplateEngine(options.reload(true));
        assertThat(kept.template("a").render(Map.of())).isEqualTo("one");
        assertThat(reloading.template("a").render(Map.of())).isEqualTo("one");
        write("a", "two", 5);
        assertThat(kept.template("a").render(Map.of())).isEqualTo("one");
        assertThat(reloading.template("a").render(Map.of())).isEqualTo("two");
    }

    @Test
    void asksOnceForATemplateThatNobodyHas() {
        Map<String, String> texts = new HashMap<>(Map.of("post_list", "here"));
        List<String> asked = new ArrayList<>();
        EngineOptions options = EngineOptions.defaults().loader(new RecordingLoader(new MapLoader(texts), asked));
        TemplateEngine kept = new TemplateEngine(options);
        List<String> names = List.of("blogpost_list", "post_list");
        for (int i = 0; i < 3; i++) {
            assertThat(kept.firstOf(names).name()).isEqualTo("post_list");
        }
        assertThat(asked).containsExactly("blogpost_list", "post_list");
        TemplateEngine reloading = new TemplateEngine(options.reload(true));
        assertThat(reloading.firstOf(names).name()).isEqualTo("post_list");
        texts.put("blogpost_list", "new");
        assertThat(reloading.firstOf(names).name()).isEqualTo("blogpost_list");
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> kept.template("nowhere"))
                    .isInstanceOfSatisfying(TemplateDoesNotExist.class, error -> {
                        assertThat(error.name()).isEqualTo("nowhere");
                        assertThat(error.tried()).hasSize(1);
                    });
        }
    }

    private record RecordingLoader(TemplateLoader loader, List<String> asked) implements TemplateLoader {
        @Override
        public @Nullable TemplateSource load(String name) throws IOException {
            asked.add(name);
            return loader.load(name);
        }

        @Override
        public long version(String name) {
            return loader.version(name);
        }

        @Override
        public String place(String name) {
            return loader.place(name);
        }
    }

    @Test
    void seesANewFileInAnEarlierPlaceWhereReloadingIsOn() throws IOException {
        Map<String, String> library = new HashMap<>(Map.of("a", "library"));
        TemplateEngine engine = new TemplateEngine(
                EngineOptions.defaults().directory(directory).templates(library).reload(true));
        assertThat(engine.template("a").render(Map.of())).isEqualTo("library");
        write("a", "site", 1);
        assertThat(engine.template("a").render(Map.of())).isEqualTo("site");
        Files.delete(directory.resolve("a"));
        assertThat(engine.template("a").render(Map.of())).isEqualTo("library");
        library.clear();
        assertThatThrownBy(() -> engine.template("a")).isInstanceOf(TemplateDoesNotExist.class);
    }

    @Test
    void findsResourcesOfAClassLoader() throws IOException {
        write("blog/templates/blog/list.html", "list", 1);
        try (URLClassLoader classes =
                new URLClassLoader(new URL[] {directory.toUri().toURL()}, null)) {
            TemplateEngine engine = new TemplateEngine(EngineOptions.defaults()
                    .classPath(classes, "blog/templates")
                    .reload(true));
            assertThat(engine.template("blog/list.html").render(Map.of())).isEqualTo("list");
            write("blog/templates/blog/list.html", "changed", 5);
            assertThat(engine.template("blog/list.html").render(Map.of())).isEqualTo("changed");
        }
    }

    @Test
    void seesThatAParentOrAnIncludedTemplateChangedAndThatOneIsHidden() throws IOException {
        write("app/page", "{% extends 'base' %}{% block a %}{% include 'part' %}{% endblock %}", 1);
        write("app/base", "<{% block a %}{% endblock %}>", 1);
        write("app/part", "1", 1);
        Files.createDirectories(directory.resolve("site"));
        URL[] path = {directory.toUri().toURL()};
        try (URLClassLoader classes = new URLClassLoader(path, null)) {
            TemplateEngine engine = new TemplateEngine(EngineOptions.defaults()
                    .classPath(classes, "site")
                    .classPath(classes, "app")
                    .reload(true));
            assertThat(engine.template("page").render(Map.of())).isEqualTo("<1>");
            write("app/base", "[{% block a %}{% endblock %}]", 2);
            assertThat(engine.template("page").render(Map.of())).isEqualTo("[1]");
            write("app/part", "2", 2);
            assertThat(engine.template("page").render(Map.of())).isEqualTo("[2]");
            write("site/part", "3", 1);
            assertThat(engine.template("page").render(Map.of())).isEqualTo("[3]");
            write("site/base", "({% block a %}{% endblock %})", 1);
            assertThat(engine.template("page").render(Map.of())).isEqualTo("(3)");
            Files.delete(directory.resolve("site/base"));
            assertThat(engine.template("page").render(Map.of())).isEqualTo("[3]");
        }
    }

    @Test
    void aTemplateThatWasBrokenIsReadAgainWhenItChanged() throws IOException {
        write("page", "{% nope %}", 1);
        TemplateEngine engine =
                new TemplateEngine(EngineOptions.defaults().directory(directory).reload(true));
        assertThatThrownBy(() -> engine.template("page")).isInstanceOf(TemplateSyntaxError.class);
        write("page", "fine", 1);
        assertThat(engine.template("page").render(Map.of())).isEqualTo("fine");
        write("page", "{% nope %}", 2);
        assertThatThrownBy(() -> engine.template("page")).isInstanceOf(TemplateSyntaxError.class);
    }

    @Test
    void namesThatLeaveTheDirectoryAreNotFound() throws IOException {
        write("sub/inside", "in", 1);
        write("outside", "out", 1);
        TemplateEngine engine = new TemplateEngine(EngineOptions.defaults().directory(directory.resolve("sub")));
        assertThat(engine.template("inside").render(Map.of())).isEqualTo("in");
        for (String name : List.of(
                "../outside", "a/../../outside", directory.resolve("outside").toString(), "..\\outside", "", "a\0b")) {
            assertThatThrownBy(() -> engine.template(name)).as(name).isInstanceOf(TemplateDoesNotExist.class);
        }
    }

    @Test
    void aMissingTemplateListsThePlacesTried() {
        TemplateEngine engine = new TemplateEngine(EngineOptions.defaults()
                .directory(directory)
                .classPath(getClass().getClassLoader(), "app/templates/"));
        assertThatThrownBy(() -> engine.template("a.html"))
                .isInstanceOf(TemplateDoesNotExist.class)
                .hasMessage("The template 'a.html' does not exist. Tried:\n    " + directory.resolve("a.html")
                        + " (no such template)\n    class path: app/templates/a.html (no such template)");
    }

    @Test
    void withoutALoaderItSaysSo() {
        TemplateEngine engine = new TemplateEngine(EngineOptions.defaults());
        assertThatThrownBy(() -> engine.template("a"))
                .hasMessage("The template 'a' does not exist: no loader has any place for it.");
    }

    @Test
    void firstOfTakesTheFirstThatExists() {
        TemplateEngine engine = new TemplateEngine(EngineOptions.defaults().templates(Map.of("b", "B")));
        assertThat(engine.firstOf(List.of("a", "b")).name()).isEqualTo("b");
        assertThatThrownBy(() -> engine.firstOf(List.of("x", "y")))
                .isInstanceOfSatisfying(TemplateDoesNotExist.class, error -> {
                    assertThat(error.name()).isEqualTo("x, y");
                    assertThat(error.tried()).hasSize(2);
                });
    }

    @Test
    void threadsShareATemplate() {
        Template template = new TemplateEngine(EngineOptions.defaults())
                .compile("{% for i in l %}{% cycle 'a' 'b' %}{{ i }}{% endfor %}");
        List<String> pages = java.util.stream.IntStream.range(0, 500)
                .parallel()
                .mapToObj(i -> template.render(Map.of("l", List.of(i, i))))
                .toList();
        assertThat(pages.get(7)).isEqualTo("a7b7");
        assertThat(pages.get(499)).isEqualTo("a499b499");
    }

    @Test
    void suppliersAreAskedOnlyWhenRead() {
        Template template = new TemplateEngine(EngineOptions.defaults()).compile("{% if a %}{{ b }}{% endif %}");
        java.util.function.Supplier<String> never = () -> {
            throw new AssertionError("asked");
        };
        assertThat(template.render(Map.of("a", false, "b", never))).isEmpty();
    }

    @Test
    void theDepthHasALimit() {
        assertThatThrownBy(() -> EngineOptions.defaults().maxDepth(0))
                .hasMessage("maxDepth is 0; it must be from 1 to 1000.");
        TemplateEngine engine = new TemplateEngine(EngineOptions.defaults());
        assertThatThrownBy(() -> engine.compile("{% if a %}".repeat(5000)))
                .isInstanceOfSatisfying(
                        TemplateSyntaxError.class,
                        error -> assertThat(error.problem()).isEqualTo("Tags nest more than 200 deep here."));
        Template deep = engine.compile(""
                + java.util.stream.IntStream.range(0, 150)
                        .mapToObj(i -> "{% block b" + i + " %}")
                        .collect(java.util.stream.Collectors.joining())
                + "{% endblock %}".repeat(150));
        assertThatThrownBy(() -> deep.render(Map.of())).isInstanceOf(TemplateError.class);
    }
}
