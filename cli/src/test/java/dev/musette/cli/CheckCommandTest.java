package dev.musette.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.musette.base.Problem;
import dev.musette.cli.Manager.Outcome;
import dev.musette.core.App;
import dev.musette.core.Check;
import java.util.List;
import org.junit.jupiter.api.Test;

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
        assertThat(check(new Config(new Strict()))).isEqualTo(new Outcome(0, "No serious problem was found.\n", ""));
    }

    @Test
    void aWarningIsPrintedAndNothingFails() {
        assertThat(check(new Config(new Strict(Problem.warning("strict.W001", "It is late.")))))
                .isEqualTo(new Outcome(0, "No serious problem was found.\n", "?: (strict.W001) It is late.\n\n"));
    }

    @Test
    void anErrorFails() {
        assertThat(check(new Config(new Strict(Problem.error("strict.E001", "No scales.")
                        .hint("Buy some.")
                        .about("parcels.Office")))))
                .isEqualTo(new Outcome(1, "", """
                        parcels.Office: (strict.E001) No scales.
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
                        office: (strict.W001) It is late.

                        office: (strict.E001) No scales.

                        office: (strict.C001) On fire.

                        check: 2 problems must be solved first.
                        """));
    }

    @Test
    void theSettingsAndTheRoutesAreLookedAt() {
        Outcome found = check(new Config(new Strict()).withoutHosts().withSlashedRoute());
        assertThat(found.code()).isEqualTo(1);
        assertThat(found.err()).isEqualTo("""
                ?: (urls.W002) The route '/late/' begins with a slash.
                \tHINT: Remove it: the slash before it is there already.

                settings: (core.E001) allowedHosts is empty, so every request would be refused.
                \tHINT: List the hosts of this site, or set debug while you develop.

                check: 1 problem must be solved first.
                """);
    }
}
