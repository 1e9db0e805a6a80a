package dev.musette.base;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProblemTest {
    @Test
    void itReadsAsSubjectIdMessageAndHint() {
        Problem problem = Problem.error("models.E007", "Two fields use the column 'user_id'.")
                .hint("Rename one of them.")
                .about("blog.Comment");
        assertThat(problem)
                .hasToString(
                        "blog.Comment: (models.E007) Two fields use the column 'user_id'.\n\tHINT: Rename one of them.");
        assertThat(Problem.warning("a.W001", "Odd.")).hasToString("?: (a.W001) Odd.");
    }

    @Test
    void errorsAreSeriousAndWarningsAreNot() {
        assertThat(Problem.error("a.E001", "").isSerious()).isTrue();
        assertThat(Problem.warning("a.W001", "").isSerious()).isFalse();
    }

    @Test
    void eachLevelKnowsWhetherItIsSerious() {
        assertThat(Problem.Level.values())
                .filteredOn(level -> new Problem(level, "a.X001", "", null, null).isSerious())
                .containsExactly(Problem.Level.ERROR, Problem.Level.CRITICAL);
    }

    @Test
    void whatIsAddedChangesNothingElse() {
        Problem bare = Problem.warning("a.W001", "Odd.");
        assertThat(bare.about("settings").hint("Even it out."))
                .isEqualTo(new Problem(Problem.Level.WARNING, "a.W001", "Odd.", "Even it out.", "settings"));
        assertThat(bare).hasToString("?: (a.W001) Odd.");
    }
}
