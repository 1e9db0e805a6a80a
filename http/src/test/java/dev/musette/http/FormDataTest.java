package dev.musette.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormDataTest {
    private static final String URL_ENCODED = "application/x-www-form-urlencoded";

    private static FormData form(String method, String type, String body) {
        return Request.builder(method, "/")
                .body(type, body.getBytes(StandardCharsets.ISO_8859_1))
                .build()
                .formData();
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "HEAD", "OPTIONS", "TRACE"})
    void methodsThatChangeNothingSendNoForm(String method) {
        FormData form = form(method, URL_ENCODED, "a=1");
        assertThat(form).isSameAs(FormData.NONE).hasToString("no form");
        assertThat(form.isSubmitted()).isFalse();
        assertThat(form.fields()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE"})
    void theOthersDo(String method) {
        assertThat(form(method, URL_ENCODED, "a=1&b=2&a=3").getAll("a")).containsExactly("1", "3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/json", "multipart/mixed; boundary=x", ""})
    void aBodyOfAnotherTypeIsAFormWithoutFields(String type) {
        FormData form = form("POST", type, "a=1");
        assertThat(form.isSubmitted()).isTrue();
        assertThat(form.fields()).isEmpty();
    }

    @Test
    void anUrlEncodedFormIsUtf8() {
        assertThat(form("POST", "Application/X-WWW-Form-URLencoded; charset=UTF-8", "a+b=c+d%2B%C3%A9")
                        .get("a b"))
                .isEqualTo("c d+é");
        assertThat(form("POST", URL_ENCODED + "; charset=no-such", "a=1").get("a"))
                .isEqualTo("1");
        assertThatThrownBy(() -> form("POST", URL_ENCODED + "; charset=iso-8859-1", "a=%E9"))
                .isInstanceOf(BadRequest.class)
                .hasMessage("The form says that it is not encoded in UTF-8. An application/x-www-form-urlencoded body"
                        + " always is: drop the charset.");
    }

    @Test
    void rawBytesThatAreNoUtf8AreLatin1() {
        assertThat(form("POST", URL_ENCODED, "a=\u00e9").get("a")).isEqualTo("é");
        assertThat(form("POST", URL_ENCODED, "a=\u00c3\u00a9").get("a")).isEqualTo("é");
    }

    @Test
    void anUrlEncodedFormLeavesTheBodyToTheView() {
        Request request = Request.builder("POST", "/").body(URL_ENCODED, "a=1").build();
        assertThat(request.formData().get("a")).isEqualTo("1");
        assertThat(request.bytes()).asString().isEqualTo("a=1");
        assertThat(request.body()).hasBinaryContent("a=1".getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void anUrlEncodedFormHasLimits() {
        RequestOptions options = RequestOptions.DEFAULTS.withLimits(1000, 50, 2);
        assertThat(post(options, "a=" + "x".repeat(48)).get("a")).hasSize(48);
        assertThatThrownBy(() -> post(options, "a=" + "x".repeat(49))).isInstanceOf(RequestDataTooBig.class);
        assertThatThrownBy(() -> post(options, "a=1&b=2&c=3")).isInstanceOf(TooManyFieldsSent.class);
    }

    private static FormData post(RequestOptions options, String body) {
        return Request.builder("POST", "/")
                .options(options)
                .body(URL_ENCODED, body)
                .build()
                .formData();
    }

    @Test
    void aTestMakesFormsAndFiles(@TempDir Path directory) throws IOException {
        UploadedFile file = UploadedFile.of("dir/a.txt", "text/plain", new byte[] {1, 2});
        FormData form = FormData.of(QueryData.parse("a=1"), Map.of("f", List.of(file), "none", List.of()));
        assertThat(form.file("f")).isSameAs(file);
        assertThat(form.fileNames()).containsExactly("f");
        assertThat(file.name()).isEqualTo("a.txt");
        assertThat(file.bytes()).containsExactly(1, 2);
        Path target = directory.resolve("kept");
        file.moveTo(target);
        assertThat(Files.readAllBytes(target)).containsExactly(1, 2);
        assertThatThrownBy(() -> file.moveTo(target)).isInstanceOf(FileAlreadyExistsException.class);
        assertThatThrownBy(() -> UploadedFile.of("..", null, new byte[0]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("'..' cannot name a file: expected a name like 'photo.jpg'.");
    }
}
