package dev.musette.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OutputTest {
    private static final String ALL_LENGTHS = "a<é€😀\uD83Dx\uDE00'\"&>";

    private static Template template(String source) {
        return new TemplateEngine(EngineOptions.defaults()).compile(source);
    }

    @Test
    void allOutputsGetTheSamePage() {
        Template template = template("é{{ a }}–{{ a|safe }}");
        Map<String, Object> values = Map.of("a", ALL_LENGTHS);
        String page = template.render(values);
        StringWriter writer = new StringWriter();
        template.render(values, Output.to(writer));
        Utf8Output memory = new Utf8Output();
        template.render(values, memory);
        ByteArrayOutputStream stream = new ByteArrayOutputStream();
        template.render(values, Output.utf8(stream));
        assertThat(template.renderUtf8(values)).isEqualTo(stream.toByteArray());
        assertThat(writer).hasToString(page);
        assertThat(memory.toByteArray()).isEqualTo(page.getBytes(StandardCharsets.UTF_8));
        assertThat(stream.toByteArray()).isEqualTo(page.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void longTextIsWrittenWhole() {
        String text = ALL_LENGTHS.repeat(3000);
        ByteArrayOutputStream stream = new ByteArrayOutputStream();
        template("{{ a|safe }}" + "–".repeat(9000)).render(Map.of("a", text), Output.utf8(stream));
        assertThat(stream.toString(StandardCharsets.UTF_8))
                .isEqualTo(
                        new String((text + "–".repeat(9000)).getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8));
    }

    /// Whatever pieces a text comes in, surrogates that are cut apart by them included.
    @Test
    void escapedBytesAreThoseOfTheEscapedText() {
        Random random = new Random(7);
        for (int run = 0; run < 300; run++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(1500); length > 0; length--) {
                text.append(ALL_LENGTHS.charAt(random.nextInt(ALL_LENGTHS.length())));
            }
            Utf8Output memory = new Utf8Output();
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            Utf8Output stream = Output.utf8(bytes);
            StringBuilder expected = new StringBuilder();
            for (int from = 0; from < text.length(); ) {
                int to = Math.min(text.length(), from + 1 + random.nextInt(1200));
                String piece = text.substring(from, to);
                memory.writeEscaped(piece);
                stream.writeEscaped(piece);
                Output.to(expected).writeEscaped(piece);
                from = to;
            }
            stream.flush();
            byte[] wanted = expected.toString().getBytes(StandardCharsets.UTF_8);
            assertThat(memory.toByteArray()).isEqualTo(wanted);
            assertThat(bytes.toByteArray()).isEqualTo(wanted);
        }
    }

    @Test
    void rowsStreamWhileTheyAreMade() {
        int[] made = {0};
        int[] ahead = {0};
        int[] written = {0};
        OutputStream stream = new OutputStream() {
            @Override
            public void write(int b) {
                throw new AssertionError("byte by byte");
            }

            @Override
            public void write(byte[] bytes, int from, int count) {
                written[0] += count;
                ahead[0] = Math.max(ahead[0], made[0] * 10 - written[0]);
            }
        };
        Iterator<Integer> rows =
                IntStream.range(0, 100_000).peek(_ -> made[0]++).iterator();
        template("{% for r in rows %}0123456789{% endfor %}").render(Map.of("rows", rows), Output.utf8(stream));
        assertThat(written[0]).isEqualTo(1_000_000);
        assertThat(ahead[0]).isLessThan(16_384);
    }

    @Test
    void aBrokenStreamIsNoFaultOfTheTemplate() {
        OutputStream broken = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("gone");
            }
        };
        assertThatThrownBy(
                        () -> template("{% for x in 'ab' %}{{ x }}{% endfor %}").render(Map.of(), Output.utf8(broken)))
                .isInstanceOf(OutputFailed.class)
                .hasMessage("The rendered text could not be written.")
                .hasRootCauseMessage("gone");
    }
}
