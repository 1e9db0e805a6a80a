package dev.musette.benchmarks.jmh;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/// That the benchmarks run; what they say is for `benchmarks/micro`.
class MicroBenchmarksTest {
    @Test
    void allOfThemRun() throws RunnerException {
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
                .containsExactlyInAnyOrder(
                        "allRows",
                        "allRowsByJdbc",
                        "byHand",
                        "byHand",
                        "clean",
                        "cleanWithErrors",
                        "compile",
                        "emptyAsParagraphs",
                        "errorsAsParagraphs",
                        "firstVisit",
                        "includedRoute",
                        "lastRoute",
                        "noRoute",
                        "off",
                        "oneRow",
                        "oneRowByJdbc",
                        "page",
                        "reverse",
                        "traced");
        assertThat(new Rendering().byHand().getBytes(StandardCharsets.UTF_8)).isEqualTo(new Rendering().page());
    }
}
