package dev.musette.benchmarks.engines;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/// That all engines write the same page, and that the comparison runs.
class EnginesTest {
    @ParameterizedTest
    @EnumSource
    void everyEngineWritesThePage(Engine engine) {
        assertThat(withoutLayout(engine.start().apply(Post.twenty())))
                .isEqualTo(withoutLayout(HandPages.text(Post.twenty())));
    }

    @Test
    void bytesAreThePage() {
        BytesPage bytes = new BytesPage();
        assertThat(new String(bytes.musette(), StandardCharsets.UTF_8))
                .isEqualTo(MusettePages.text().apply(Post.twenty()));
        assertThat(new String(bytes.jte(), StandardCharsets.UTF_8))
                .isEqualTo(JtePages.text().apply(Post.twenty()));
    }

    /// White space beside tags is layout, and entities have several spellings.
    private static String withoutLayout(String page) {
        return page.replaceAll("\\s+", " ")
                .replaceAll(" ?(<[^>]*>) ?", "$1")
                .replaceAll("&#(39|x27);|&apos;", "'")
                .replaceAll("&#34;|&quot;", "\"")
                .replace("&gt;", ">")
                .strip();
    }

    @Test
    void theComparisonRuns() throws RunnerException {
        var results = new Runner(new OptionsBuilder()
                        .forks(0)
                        .warmupIterations(0)
                        .measurementIterations(1)
                        .measurementTime(TimeValue.milliseconds(10))
                        .shouldFailOnError(true)
                        .verbosity(VerboseMode.SILENT)
                        .build())
                .run();

        assertThat(results)
                .extracting(result -> result.getPrimaryResult().getLabel())
                .containsOnly("page", "musette", "jte");
        assertThat(results).hasSize(Engine.values().length + 2);
    }
}
