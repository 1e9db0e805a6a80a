package dev.musette.web;

import static dev.musette.urls.Routes.include;
import static dev.musette.urls.Routes.path;
import static org.assertj.core.api.Assertions.assertThat;

import dev.musette.base.Problem;
import dev.musette.core.App;
import dev.musette.http.Request;
import dev.musette.http.Response;
import dev.musette.template.Library;
import dev.musette.urls.Route;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TemplateChecksTest {
    @TempDir
    private Path templates;

    static Response home(Request request) {
        return Response.text("");
    }

    static Response note(Request request, long id) {
        return Response.text("");
    }

    /// Templates of this app lie in no folder, so that only those of the test are looked at.
    private static final class Shop extends App {
        private final String label;

        Shop(String label) {
            this.label = label;
        }

        @Override
        public String packageName() {
            return "shop." + label;
        }

        @Override
        public Map<String, Library> templateLibraries() {
            return Map.of("prices", new Library());
        }
    }

    private List<Problem> check(String source, Route... routes) throws IOException {
        Files.writeString(templates.resolve("page.html"), source);
        try (WebSite site =
                new WebSite(new Config(routes).withApp(new Shop("one")).withTemplates(templates))) {
            return site.application().call(() -> new WebChecks().run(site.application()));
        }
    }

    private List<String> messages(String source) throws IOException {
        return check(
                        source,
                        path("", TemplateChecksTest::home).name("home"),
                        path("<int:id>/", TemplateChecksTest::note).name("note"),
                        path(
                                "in/",
                                include(
                                        List.of(path("<int:id>/", TemplateChecksTest::note)
                                                .name("note")),
                                        "notes",
                                        "notes")))
                .stream()
                .map(problem -> problem.message().lines().findFirst().orElseThrow())
                .toList();
    }

    @Test
    void aProblemShowsItsFileItsPlaceAndTheLine() throws IOException {
        assertThat(check("<h1>\n  {{ title|uper }}"))
                .containsExactly(Problem.error(
                                "templates.E103",
                                "Invalid filter: 'uper'.\n    2 |   {{ title|uper }}\n      |            ^")
                        .hint("Did you mean 'upper'?")
                        .about(templates.resolve("page.html") + ":2:12"));
    }

    @Test
    void aLongMessageIsCut() throws IOException {
        assertThat(check("{{ a " + "b".repeat(5000) + " }}"))
                .singleElement()
                .satisfies(problem -> assertThat(problem.message().lines())
                        .allSatisfy(line -> assertThat(line).hasSizeLessThan(310)));
    }

    @Test
    void linksToRoutesThatExistAreFine() throws IOException {
        assertThat(messages(
                        "{% url 'home' %}{% url 'note' 5 %}{% url 'note' id=post.id %}{% url 'notes:note' x|add:1 %}"
                                + "{% url view 1 2 3 %}{% url 'nowhere' as link %}{% url 'note' as link %}"))
                .isEmpty();
    }

    @Test
    void linksThatWillFailAreReported() throws IOException {
        assertThat(messages("{% url 'nowhere' %}{% url 'home' 5 %}{% url 'note' %}{% url 'note' pk=1 %}"
                        + "{% url 'note' 1 id=2 %}{% url 'gone:note' 1 %}{% url 'notes:gone' %}"))
                .containsExactly(
                        "No route is called 'nowhere'. Check the spelling, the namespace and the routes of the project.",
                        "No route of 'home' takes 1 value. Tried: ''.",
                        "No route of 'note' takes no values. Tried: '<int:id>/'.",
                        "No route of 'note' takes the values {pk}. Tried: '<int:id>/'.",
                        "The tag 'url' takes its values in order or by name, not both.",
                        "There is no namespace 'gone'.",
                        "No route is called 'notes:gone'. Check the spelling, the namespace and the routes of the project.");
    }

    @Test
    void linksAreNotCheckedWhereTheRoutesCannotBeRead() throws IOException {
        assertThat(check("{% url 'nowhere' %}", path("<int:id", TemplateChecksTest::note)))
                .extracting(Problem::id)
                .containsExactly("urls.E001");
    }

    @Test
    void appsWithALibraryOfOneNameAreWarnedOf() {
        try (WebSite site = new WebSite(new Config().withApps(new Shop("one"), new Shop("two")))) {
            assertThat(site.application().call(() -> new WebChecks().run(site.application())))
                    .containsExactly(Problem.warning(
                                    "templates.W003", "Several apps have a template library 'prices': 'one', 'two'.")
                            .hint("Rename it in all of them but one; the last one is used now.")
                            .about("prices"));
        }
    }
}
