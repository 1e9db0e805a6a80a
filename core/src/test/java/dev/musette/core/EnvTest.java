package dev.musette.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.musette.base.ImproperlyConfigured;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnvTest {
    @TempDir
    Path directory;

    @Test
    void aVariableOrItsDefaultIsRead() {
        Env env = Env.of(Map.of("NAME", "Django"));
        assertThat(env.get("NAME", "nobody")).isEqualTo("Django");
        assertThat(env.get("OTHER", "nobody")).isEqualTo("nobody");
    }

    @Test
    void aRequiredVariableThatIsMissingSaysWhatToDo() {
        assertThatThrownBy(() -> Env.of(Map.of("SECRET_KEY", "")).require("SECRET_KEY"))
                .isInstanceOf(ImproperlyConfigured.class)
                .hasMessage(
                        "The environment variable SECRET_KEY is not set. Set it in the process's environment or in the"
                                + " file .env.");
    }

    @ParameterizedTest
    @CsvSource({
        "true,true",
        "True,true",
        "1,true",
        "yes,true",
        "on,true",
        "false,false",
        "0,false",
        "No,false",
        "off,false",
        "'',false"
    })
    void booleansAreReadInTheirUsualSpellings(String text, boolean value) {
        assertThat(Env.of(Map.of("DEBUG", text)).bool("DEBUG", !value)).isEqualTo(value);
    }

    @Test
    void aBooleanThatIsNoneIsRefusedWithoutRepeatingIt() {
        assertThatThrownBy(() -> Env.of(Map.of("DEBUG", "hunter2")).bool("DEBUG", false))
                .isInstanceOf(ImproperlyConfigured.class)
                .hasMessage("The environment variable DEBUG holds 7 characters that are not a boolean: true or false.");
    }

    @Test
    void numbersAreRead() {
        assertThat(Env.of(Map.of("PORT", " 8080 ")).integer("PORT", 1)).isEqualTo(8080);
        assertThat(Env.of(Map.of()).integer("PORT", 1)).isEqualTo(1);
        assertThatThrownBy(() -> Env.of(Map.of("PORT", "80a")).integer("PORT", 1))
                .hasMessage("The environment variable PORT holds 3 characters that are not a whole number.");
    }

    @Test
    void listsAreSeparatedByCommas() {
        assertThat(Env.of(Map.of("HOSTS", "a.example, b.example,,")).list("HOSTS"))
                .isEqualTo(List.of("a.example", "b.example"));
        assertThat(Env.of(Map.of()).list("HOSTS")).isEmpty();
    }

    @Test
    void pathsAreRead() {
        assertThat(Env.of(Map.of("MEDIA", "/srv/media")).path("MEDIA", Path.of("media")))
                .isEqualTo(Path.of("/srv/media"));
    }

    @Test
    void aSecretMayStandInAFile() throws IOException {
        Path secret = Files.writeString(directory.resolve("secret"), "s3cret\n");
        assertThat(Env.of(Map.of("SECRET_KEY_FILE", secret.toString())).require("SECRET_KEY"))
                .isEqualTo("s3cret");
    }

    @Test
    void aSecretsFileThatIsMissingIsNamed() {
        assertThatThrownBy(
                        () -> Env.of(Map.of("SECRET_KEY_FILE", "/no/such/file")).require("SECRET_KEY"))
                .isInstanceOf(ImproperlyConfigured.class)
                .hasMessageStartingWith("SECRET_KEY_FILE names '/no/such/file', which cannot be read:");
    }

    @Test
    void theEnvironmentFileIsReadWhereItExists() throws IOException {
        Path file = Files.writeString(directory.resolve(".env"), "MUSETTE_TEST_NAME=from file\n");
        assertThat(Env.load(file).get("MUSETTE_TEST_NAME", "")).isEqualTo("from file");
        assertThat(Env.load(directory.resolve("none")).get("MUSETTE_TEST_NAME", "-"))
                .isEqualTo("-");
    }

    @Test
    void anEnvironmentFileInAnotherEncodingSaysWhatToDo() throws IOException {
        Path file = Files.write(directory.resolve(".env"), new byte[] {'A', '=', (byte) 0xE9});
        assertThatThrownBy(() -> Env.load(file))
                .isInstanceOf(ImproperlyConfigured.class)
                .hasMessage("The environment file '%s' is not text in UTF-8. Save it as UTF-8.", file);
    }

    @Test
    void theProcesssEnvironmentComesBeforeTheFile() throws IOException {
        Path file = Files.writeString(directory.resolve(".env"), "PATH=/nowhere\n");
        assertThat(Env.load(file).get("PATH", "")).isEqualTo(System.getenv("PATH"));
    }

    @Test
    void aCopyHasOneMoreValue() {
        Env env = Env.of(Map.of("A", "1"));
        assertThat(env.with("B", "2").get("B", "")).isEqualTo("2");
        assertThat(env.get("B", "-")).isEqualTo("-");
    }
}
