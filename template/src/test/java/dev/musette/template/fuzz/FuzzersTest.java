package dev.musette.template.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The fuzzers' harnesses on their seeds, and on inputs that are made of the language's words: the same ones in each
/// run.
class FuzzersTest {
    private static final List<String> WORDS = List.of(
            "{{ a }}",
            "{{ a|upper }}",
            "{{ l|join:a }}",
            "{{ m.k }}",
            "{{ t|date:a }}",
            "{% if a == l %}",
            "{% else %}",
            "{% endif %}",
            "{% for x in l %}",
            "{% endfor %}",
            "{% include 'part' %}",
            "{% extends 'base' %}",
            "{% block b %}",
            "{{ block.super }}",
            "{% endblock %}",
            "{{",
            "}}",
            "{%",
            "%}",
            "{#",
            "#}",
            "|",
            ":",
            "'",
            "\"",
            "\\",
            ".",
            "\n",
            " ",
            "{% with x=a %}",
            "{% endwith %}",
            "{% cycle a 'b' %}",
            "{% filter force_escape %}",
            "{% endfilter %}",
            "{% regroup l by k as g %}",
            "<x",
            "<",
            ">",
            "</x>",
            "<!--",
            "-->",
            "&lt;",
            "&",
            "http://a.com/",
            "a@b.org",
            "javascript:",
            "=\"",
            "<script>",
            "%",
            "d",
            "05",
            "s",
            "-",
            "g",
            "Y",
            "1e9",
            "0",
            "\0",
            "é",
            "\uD83D\uDE00",
            "\u0301",
            "(",
            ")");

    private static void runs(String name, Consumer<byte[]> harness, int inputs) throws IOException {
        Random random = new Random(5);
        List<byte[]> all = new ArrayList<>();
        try (Stream<Path> seeds = Files.list(Path.of("src/test/fuzz", name))) {
            for (Path seed : seeds.toList()) {
                all.add(Files.readAllBytes(seed));
            }
        }
        assertThat(all).hasSizeGreaterThan(3);
        for (int i = 0; i < inputs; i++) {
            StringBuilder text = new StringBuilder();
            text.append((char) random.nextInt(128)).append((char) random.nextInt(128));
            for (int j = random.nextInt(12); j >= 0; j--) {
                text.append(WORDS.get(random.nextInt(WORDS.size())));
            }
            all.add(text.toString().getBytes(StandardCharsets.UTF_8));
        }
        for (byte[] input : all) {
            assertThatCode(() -> harness.accept(input))
                    .as(new String(input, StandardCharsets.UTF_8))
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void sources() throws IOException {
        runs("SourceFuzzer", SourceFuzzer::fuzzerTestOneInput, 2_000);
    }

    @Test
    void filters() throws IOException {
        runs("FilterFuzzer", FilterFuzzer::fuzzerTestOneInput, 20_000);
    }

    @Test
    void formats() throws IOException {
        runs("FormatFuzzer", FormatFuzzer::fuzzerTestOneInput, 20_000);
    }
}
