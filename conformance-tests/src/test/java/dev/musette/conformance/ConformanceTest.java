package dev.musette.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ConformanceTest {
    private static final Path DATA = Path.of("data");
    private static final Map<Path, SuiteReport> REPORTS = new HashMap<>();
    private static final Properties HELD = load(Path.of("held.properties"));

    static List<Path> files() throws IOException {
        try (Stream<Path> entries = Files.list(DATA)) {
            return entries.filter(file -> Suites.knows(file.getFileName().toString()))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void asManyCasesPassAsAreHeld(Path file) throws IOException {
        SuiteReport report = report(file);
        int held = Integer.parseInt(HELD.getProperty(report.name()));
        assertThat(report.passed())
                .withFailMessage(() -> "%s: %d of %d pass, %d are held. Failing:\n%s"
                        .formatted(report.name(), report.passed(), report.total(), held, failing(report)))
                .isGreaterThanOrEqualTo(held);
    }

    @ParameterizedTest
    @MethodSource("files")
    void fewerThanOneInAHundredCasesAreExcepted(Path file) throws IOException {
        SuiteReport report = report(file);
        assertThat(report.excepted() * 100).isLessThan(report.total());
    }

    @Test
    void everySuiteIsHeld() throws IOException {
        assertThat(files().stream().map(file -> Suites.nameOf(file.getFileName().toString())))
                .containsExactlyInAnyOrderElementsOf(HELD.stringPropertyNames());
    }

    @Test
    void exceptionsAreRowsThatBeginWithAnIdAndHaveAReason() {
        assertThat(Exceptions.parse("""
                        | case | reason |
                        | --- | --- |
                        | `dtl_filters.pprint.0001` | the repr of a Python object |
                        | `dtl_filters.pprint.0002` |  |
                        and `not.a.row` in prose
                        """)).isEqualTo(Set.of("dtl_filters.pprint.0001"));
    }

    private static SuiteReport report(Path file) throws IOException {
        SuiteReport report = REPORTS.get(file);
        if (report == null) {
            report = new Runner(Exceptions.read(Path.of("exceptions.md"))).run(file);
            REPORTS.put(file, report);
        }
        return report;
    }

    private static String failing(SuiteReport report) {
        return report.failures().stream().map(SuiteReport.Failure::id).collect(Collectors.joining(" "));
    }

    private static Properties load(Path file) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }
}
