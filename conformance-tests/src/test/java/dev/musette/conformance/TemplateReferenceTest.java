package dev.musette.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.musette.template.Builtins;
import dev.musette.template.Library;
import dev.musette.web.WebServices;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

/// The reference of templates in `docs/ref/templates`: each of its examples is run, and it names all tags and filters.
class TemplateReferenceTest {
    private static final Path FOLDER = Path.of("../docs/ref/templates");
    private static final String INDEX = "README.md";
    private static final List<ReferencePage> PAGES = pages();
    private static final ObjectNode SITE = page(INDEX).site();

    private static List<ReferencePage> pages() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            List<ReferencePage> all = new ArrayList<>();
            for (Path file : files.sorted().toList()) {
                all.add(ReferencePage.read(file));
            }
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ReferencePage page(String file) {
        return PAGES.stream()
                .filter(page -> page.file().equals(file))
                .findFirst()
                .orElseThrow();
    }

    static List<ReferenceExample> examples() {
        return PAGES.stream().flatMap(page -> page.examples().stream()).toList();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void anExampleRendersWhatItSays(ReferenceExample example) {
        assertThat(example.run(SITE)).isEqualTo(new Outcome.Passed());
    }

    /// What a section is about.
    private record Subject(String file, String name) {}

    @Test
    void everyTagAndFilterHasASectionAndEverySectionIsAboutOne() {
        List<Subject> registered = new ArrayList<>();
        Library language = new Library();
        for (Builtins part : ServiceLoader.load(Builtins.class)) {
            part.register(language);
            part.libraries().forEach((name, library) -> addAll(library, name, registered));
        }
        WebServices.LIBRARIES.forEach((name, library) -> addAll(library, name, registered));
        for (Library builtin : List.of(language, WebServices.TAGS)) {
            builtin.tags().keySet().forEach(name -> registered.add(new Subject("tags.md", name)));
            builtin.filters().keySet().forEach(name -> registered.add(new Subject("filters.md", name)));
        }
        List<Subject> described = sections().map(Described::subject).toList();
        assertThat(registered).hasSizeGreaterThan(100);
        assertThat(described).containsExactlyInAnyOrderElementsOf(registered);
    }

    private static void addAll(Library library, String name, List<Subject> all) {
        library.tags().keySet().forEach(tag -> all.add(new Subject(name + ".md", tag + " (tag)")));
        library.filters().keySet().forEach(filter -> all.add(new Subject(name + ".md", filter + " (filter)")));
    }

    private record Described(Subject subject, int examples) {}

    /// The sections of all pages that describe tags and filters, without the text before them.
    private static Stream<Described> sections() {
        return PAGES.stream()
                .filter(page -> !List.of(INDEX, "language.md").contains(page.file()))
                .flatMap(page -> page.sections().stream()
                        .skip(1)
                        .map(section -> new Described(
                                new Subject(page.file(), section.title()),
                                section.examples().size())));
    }

    @Test
    void everySectionHasAnExample() {
        assertThat(sections().filter(section -> section.examples == 0)).isEmpty();
    }

    @Test
    void sectionsStandInTheOrderOfTheAlphabet() {
        List<Subject> subjects = sections().map(Described::subject).toList();
        for (ReferencePage page : PAGES) {
            assertThat(subjects.stream()
                            .filter(subject -> subject.file.equals(page.file()))
                            .map(Subject::name))
                    .isSorted();
        }
    }

    @Test
    void theIndexAloneSaysWhatTheSiteOfAllExamplesIsLike() {
        assertThat(PAGES.stream().filter(page -> !page.site().isEmpty()).map(ReferencePage::file))
                .containsExactly(INDEX);
    }

    @Test
    void theIndexLinksToEveryPage() throws IOException {
        String index = Files.readString(FOLDER.resolve(INDEX));
        for (ReferencePage page : PAGES) {
            assertThat(index)
                    .satisfiesAnyOf(
                            text -> assertThat(page.file()).isEqualTo(INDEX),
                            text -> assertThat(text).contains("](" + page.file() + ")"));
        }
    }

    @Test
    void anExampleThatRendersSomethingElseFails() {
        ReferenceExample example = example("""
                # Page
                ```django
                {{ a|upper }}
                ```
                ```json
                {"a": "b"}
                ```
                ```html
                b
                ```
                """);
        assertThat(example.run(SITE)).isEqualTo(new Outcome.Failed("b", "B"));
    }

    @Test
    void anErrorThatDoesNotComeFails() {
        ReferenceExample example = example("""
                # Page
                ```django
                {{ "a"|upper }}
                ```
                ```text error
                Invalid filter: 'upper'.
                ```
                """);
        assertThat(example.run(SITE)).isEqualTo(new Outcome.Failed("Invalid filter: 'upper'.", "A"));
    }

    private static ReferenceExample example(String markdown) {
        return ReferencePage.parse("a.md", markdown).examples().getFirst();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "# A\n```django\n{{ a }}\n```\n",
                "# A\n```django\n{{ a }}\n```\n## B\n```html\n\n```\n",
            })
    void anExampleWithoutOutputIsRefused(String markdown) {
        assertThatThrownBy(() -> ReferencePage.parse("a.md", markdown))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a.md:2: the example has no output");
    }

    @Test
    void aSecondExampleBeforeTheOutputOfTheFirstIsRefused() {
        String markdown = "# A\n```django\n{{ a }}\n```\n```django\n{{ b }}\n```\n```html\n\n```\n";
        assertThatThrownBy(() -> ReferencePage.parse("a.md", markdown))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "a.md:5: the example has the template 'page.html' already; the one before it has no output");
    }

    @Test
    void anOutputWithoutATemplateIsRefused() {
        assertThatThrownBy(() -> ReferencePage.parse("a.md", "# A\n```html\na\n```\n"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a.md:2: the output has no template above it");
    }

    @Test
    void aBlockThatIsNotClosedIsRefused() {
        assertThatThrownBy(() -> ReferencePage.parse("a.md", "# A\n\n```django\n{{ a }}\n"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a.md:3: the block is not closed");
    }

    @Test
    void aBlockOfAnUnknownKindIsRefused() {
        assertThatThrownBy(() -> ReferencePage.parse("a.md", "# A\n```djagno\n{{ a }}\n```\n"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a.md:2: there are no blocks of the kind 'djagno'");
    }

    @Test
    void aSiteThatSaysWhatNoSiteHasIsRefused() {
        ReferenceExample example =
                example("# A\n```django\na\n```\n```json site\n{\"timezone\": \"UTC\"}\n```\n```html\na\n```\n");
        assertThatThrownBy(() -> example.run(SITE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A site has no 'timezone'.");
    }
}
