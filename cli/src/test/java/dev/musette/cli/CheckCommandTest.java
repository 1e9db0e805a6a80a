package dev.musette.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.musette.base.Problem;
import dev.musette.cli.Manager.Outcome;
import dev.musette.core.App;
import dev.musette.core.Check;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckCommandTest {
    /// An app that finds what the test says.
    private static final class Strict extends App {
        private final List<Problem> problems;

        Strict(Problem... problems) {
            this.problems = List.of(problems);
        }

        @Override
        public String label() {
            return "strict";
        }

        @Override
        public List<Check> checks() {
            return List.of(application -> problems);
        }
    }

    private static Outcome check(Config config) {
        try (Manager manager = new Manager(config)) {
            return manager.run("check");
        }
    }

    @Test
    void nothingWrong() {
        assertThat(check(new Config(new Strict()))).isEqualTo(new Outcome(0, "No problem was found.\n", ""));
    }

    @Test
    void aWarningIsPrintedAndNothingFails() {
        assertThat(check(new Config(new Strict(Problem.warning("strict.W001", "It is late.")))))
                .isEqualTo(new Outcome(
                        0, "No serious problem was found, 1 lesser one.\n", "1. ?: (strict.W001) It is late.\n\n"));
    }

    @Test
    void anErrorFails() {
        assertThat(check(new Config(new Strict(Problem.error("strict.E001", "No scales.")
                        .hint("Buy some.")
                        .about("parcels.Office")))))
                .isEqualTo(new Outcome(1, "", """
                        1. parcels.Office: (strict.E001) No scales.
                        \tHINT: Buy some.

                        check: 1 problem must be solved first.
                        """));
    }

    @Test
    void theWorstComesLastWhereItIsSeen() {
        Problem critical = new Problem(Problem.Level.CRITICAL, "strict.C001", "On fire.", null, "office");
        assertThat(check(new Config(new Strict(
                        critical,
                        Problem.error("strict.E001", "No scales.").about("office"),
                        Problem.warning("strict.W001", "It is late.").about("office")))))
                .isEqualTo(new Outcome(1, "", """
                        1. office: (strict.W001) It is late.

                        2. office: (strict.E001) No scales.

                        3. office: (strict.C001) On fire.

                        check: 2 problems must be solved first.
                        """));
    }

    @Test
    void theSettingsAndTheRoutesAreLookedAt() {
        Outcome found = check(new Config(new Strict()).withoutHosts().withSlashedRoute());
        assertThat(found.code()).isEqualTo(1);
        assertThat(found.err()).isEqualTo("""
                1. ?: (urls.W002) The route '/late/' begins with a slash.
                \tHINT: Remove it: the slash before it is there already.

                2. settings: (core.E001) allowedHosts is empty, so every request would be refused.
                \tHINT: List the hosts of this site, or set debug while you develop.

                check: 1 problem must be solved first.
                """);
    }

    @Test
    void theTemplatesAreLookedAt(@TempDir Path templates) throws IOException {
        Files.writeString(templates.resolve("post.html"), """
                {% extends "bse.html" %}
                {% block body %}
                \t{% if post %}{{ post.title|uper }}
                {% endblock %}
                """ + "\n".repeat(6) + "{{ a|lowr }}");
        Files.writeString(templates.resolve("base.html"), "{% block body %}{% endblock %}");
        String page = templates.resolve("post.html").toString();
        assertThat(check(new Config(new Strict()).withTemplates(templates)).err())
                .isEqualTo("""
                1. PAGE:3:29: (templates.E103) Invalid filter: 'uper'.
                    3 |  {% if post %}{{ post.title|uper }}
                      |                             ^
                \tHINT: Did you mean 'upper'?

                2. PAGE:11:6: (templates.E103) Invalid filter: 'lowr'.
                    11 | {{ a|lowr }}
                       |      ^
                \tHINT: Did you mean 'lower'?

                3. PAGE:3:2: (templates.E105) This tag is not closed. Looking for one of: elif, else, endif.
                    3 |  {% if post %}{{ post.title|uper }}
                      |  ^

                4. PAGE:1:12: (templates.E106) The template 'bse.html' does not exist. Tried:
                    GONE (no such template)
                    class path: dev/musette/cli/templates/bse.html (no such template)
                    class path: META-INF/musette/forms/bse.html (no such template)
                    1 | {% extends "bse.html" %}
                      |            ^
                \tHINT: Did you mean 'base.html'?

                check: 4 problems must be solved first.
                """.replace("PAGE", page)
                        .replace("GONE", templates.resolve("bse.html").toString()));
    }

    @Test
    void theLevelThatFailsMayBeLower() {
        Strict late = new Strict(Problem.warning("strict.W001", "It is late."));
        Outcome failed;
        try (Manager manager = new Manager(new Config(late))) {
            failed = manager.run("check", "--fail-level", "warning");
        }
        assertThat(failed).isEqualTo(new Outcome(1, "", """
                        1. ?: (strict.W001) It is late.

                        check: 1 problem must be solved first.
                        """));
    }

    @Test
    void theLevelThatFailsMayBeHigher() {
        Strict broken = new Strict(Problem.error("strict.E001", "No scales."));
        try (Manager manager = new Manager(new Config(broken))) {
            assertThat(manager.run("check", "--fail-level=CRITICAL").code()).isZero();
            assertThat(manager.run("check", "--fail-level=grave").err())
                    .isEqualTo("check: 'grave' is no level. Expected one of: debug, info, warning, error, critical.\n");
        }
    }

    /// An app that brings somebody else's check.
    private static final class Sharing extends App {
        private final String label;
        private final Check check;

        Sharing(String label, Check check) {
            this.label = label;
            this.check = check;
        }

        @Override
        public String label() {
            return label;
        }

        @Override
        public List<Check> checks() {
            return List.of(check);
        }
    }

    @Test
    void aCheckThatSeveralAppsBringRunsOnce() {
        List<String> runs = new ArrayList<>();
        Check check = application -> {
            runs.add("run");
            return List.of(Problem.warning("strict.W002", "Counted."));
        };
        Outcome found = check(new Config(new Sharing("first", check), new Sharing("second", check)));
        assertThat(found.err()).isEqualTo("1. ?: (strict.W002) Counted.\n\n");
        assertThat(runs).hasSize(1);
    }

    @Test
    void whatEquallySeriousProblemsAreAboutOrdersThem() {
        Outcome found = check(new Config(new Strict(
                Problem.warning("strict.W002", "B.").about("a"),
                Problem.warning("strict.W001", "A.").about("z"),
                Problem.warning("strict.W001", "A.").about("b"))));
        assertThat(found.err()).isEqualTo("""
                1. b: (strict.W001) A.

                2. z: (strict.W001) A.

                3. a: (strict.W002) B.

                """);
    }
}
