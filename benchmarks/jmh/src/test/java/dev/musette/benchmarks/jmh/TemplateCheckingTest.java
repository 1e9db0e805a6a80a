package dev.musette.benchmarks.jmh;

import static org.assertj.core.api.Assertions.assertThat;

import dev.musette.template.TemplateProblem;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// That the project of `benchmarks/check-templates` is what it says.
class TemplateCheckingTest {
    @TempDir
    private Path directory;

    @Test
    void aLargeProjectHasNoProblem() throws IOException {
        TemplateChecking.write(directory, 60, false);
        assertThat(TemplateChecking.check(directory)).isEmpty();
    }

    @Test
    void orTenInEachPage() throws IOException {
        TemplateChecking.write(directory, 60, true);
        assertThat(TemplateChecking.check(directory))
                .hasSize(10 * (60 - 20))
                .extracting(TemplateProblem::id)
                .containsOnly("templates.E103");
    }
}
