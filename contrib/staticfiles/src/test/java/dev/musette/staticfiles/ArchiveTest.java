package dev.musette.staticfiles;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Static files of an app that comes in an archive.
class ArchiveTest {

    private static URL entry(Path directory, String name) throws IOException {
        Path archive = directory.resolve("shop.jar");
        try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(archive))) {
            jar.putNextEntry(new JarEntry("shop/static/shop/"));
            jar.putNextEntry(new JarEntry("shop/static/shop/a.svg"));
            jar.write("<svg/>".getBytes(StandardCharsets.UTF_8));
        }
        return URI.create("jar:" + archive.toUri() + "!/" + name).toURL();
    }

    @Test
    void anEntryIsServed(@TempDir Path directory) throws IOException {
        StaticFile file = Objects.requireNonNull(
                StaticFile.InArchive.of("shop/a.svg", entry(directory, "shop/static/shop/a.svg")));
        assertThat(file.length()).isEqualTo(6);
        assertThat(file.lastModified()).isAfter("2020-01-01T00:00:00Z");
        assertThat(file.response().contentText()).isEqualTo("<svg/>");
        assertThat(file.response().header("Content-Type")).isEqualTo("image/svg+xml");
        assertThat(file.response().header("Content-Length")).isEqualTo("6");
    }

    @Test
    void aFolderIsNoFile(@TempDir Path directory) throws IOException {
        assertThat(StaticFile.InArchive.of("shop", entry(directory, "shop/static/shop/")))
                .isNull();
        assertThat(StaticFile.InArchive.of("shop", entry(directory, "shop/static/shop")))
                .isNull();
    }
}
