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
}
