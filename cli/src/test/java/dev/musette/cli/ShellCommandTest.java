package dev.musette.cli;

import static org.assertj.core.api.Assertions.assertThat;

import crates.CratesApp;
import dev.musette.cli.Manager.Outcome;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import parcels.ParcelsApp;

class ShellCommandTest {
    private static Outcome pipe(String code) {
        try (Manager manager = new Manager(new Config(new ParcelsApp(), new CratesApp()))) {
            return manager.run(new ByteArrayInputStream(code.getBytes(StandardCharsets.UTF_8)), "shell");
        }
    }

    private static Outcome command(String code) {
        try (Manager manager = new Manager(new Config(new ParcelsApp()))) {
            return manager.run("shell", "-c", code);
        }
    }

    @Test
    void theValuesOfExpressionsArePrinted() {
        assertThat(pipe("""
                int boxes = 3;
                int doubled(int n) {
                    return 2 * n;
                }
                doubled(boxes)
                "tied with " + "string"
                """)).isEqualTo(new Outcome(0, "6\n\"tied with string\"\n", ""));
    }

    @Test
    void theSiteIsAtWork() {
        assertThat(command("Application.current().apps().labels()")).isEqualTo(new Outcome(0, "[parcels]\n", ""));
        assertThat(command("List.of(Duration.ofMinutes(1), BigDecimal.ONE)"))
                .isEqualTo(new Outcome(0, "[PT1M, 1]\n", ""));
    }

    @Test
    void aSnippetSeesTheClassesOfTheSiteItself() {
        assertThat(command("Application.current().apps().find(\"parcels\").get() instanceof parcels.ParcelsApp"))
                .isEqualTo(new Outcome(0, "true\n", ""));
    }

    @Test
    void nothingIsRunForNothing() {
        assertThat(pipe("")).isEqualTo(new Outcome(0, "", ""));
        assertThat(pipe("// a thought\n")).isEqualTo(new Outcome(0, "", ""));
    }

    @Test
    void aMistakeEndsIt() {
        Outcome wrong = command("int n = 1; n + nothing; n");
        assertThat(wrong.code()).isEqualTo(1);
        assertThat(wrong.out()).isEmpty();
        assertThat(wrong.err()).startsWith("shell: This cannot be compiled: n + nothing;\ncannot find symbol");
    }

    @Test
    void codeThatIsNotCompleteIsRefused() {
        assertThat(command("if (true) {"))
                .isEqualTo(new Outcome(1, "", "shell: The code ends within 'if (true) {'.\n"));
    }

    @Test
    void whatIsThrownEndsItWithItsPlace() {
        Outcome failed = command("throw new IllegalStateException(\"Lost.\")");
        assertThat(failed.code()).isEqualTo(1);
        assertThat(failed.err()).startsWith("\tat ").endsWith("shell: java.lang.IllegalStateException: Lost.\n");
    }

    @Test
    void aMethodThatUsesWhatIsNotThereIsRefused() {
        assertThat(command("int f() { return g(); }"))
                .isEqualTo(new Outcome(
                        1, "", "shell: Something that this code uses is not there: int f() { return g(); }\n"));
    }
}
