package dev.musette.staticfiles;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// No path, however it is written, leads out of the places where static files lie.
class TraversalTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/static/../secret.txt",
                "/static/shop/../../secret.txt",
                "/static/%2e%2e/secret.txt",
                "/static/%2E%2E%2Fsecret.txt",
                "/static/..%2fsecret.txt",
                "/static/..%5csecret.txt",
                "/static/..\\secret.txt",
                "/static/%252e%252e/secret.txt",
                "/static/%c0%ae%c0%ae/secret.txt",
                "/static/%uff0e%uff0e/secret.txt",
                "/static/.%00./secret.txt",
                "/static/..%00/secret.txt",
                "/static/shop/style.css%00.txt",
                "/static/./shop/style.css",
                "/static//shop/style.css",
                "/static/shop//style.css",
                "/static//etc/passwd",
                "/static/%2fetc/passwd",
                "/static/%2f%2fetc/passwd",
                "/static/file:/etc/passwd",
                "/static/C:/secret.txt",
                "/static/C:%5csecret.txt",
                "/static/shop/style.css:alternate",
                "/static/shop/style.css/",
                "/static/shop/style.css/..",
                "/static/shop/img",
                "/static/shop/img/",
                "/static/shop/",
                "/static/",
                "/static/..",
                "/static/shop/..%2f..%2f..%2fsecret.txt",
                "/static/shop/....//....//secret.txt",
                "/static/shop/%0astyle.css",
                "/static/.hidden.txt",
                "/static/shop/.git/config"
            })
    void itIsRefused(String target) throws IOException {
        try (StaticSite site = new StaticSite(new Config())) {
            assertThat(site.get(target).status()).isEqualTo(404);
        }
    }

    @Test
    void aLinkThatLeadsOutIsRefused(@TempDir Path root) throws IOException {
        Path directory = Files.createDirectory(root.resolve("public"));
        Files.writeString(root.resolve("secret.txt"), "secret");
        Files.writeString(directory.resolve("real.txt"), "real");
        Files.createSymbolicLink(directory.resolve("out.txt"), root.resolve("secret.txt"));
        Files.createSymbolicLink(directory.resolve("up"), root);
        Files.createSymbolicLink(directory.resolve("in.txt"), directory.resolve("real.txt"));
        try (StaticSite site = new StaticSite(new Config().directories(directory))) {
            assertThat(site.get("/static/out.txt").status()).isEqualTo(404);
            assertThat(site.get("/static/up/secret.txt").status()).isEqualTo(404);
            assertThat(site.get("/static/in.txt").contentText()).isEqualTo("real");
        }
    }

    @Test
    void theFinderRefusesWhatAClientCannotEvenSend() throws IOException {
        try (StaticSite site = new StaticSite(new Config())) {
            StaticFinder finder = site.application().get(StaticFinder.SERVICE);
            assertThat(finder.find("../secret.txt")).isNull();
            assertThat(finder.find("/etc/passwd")).isNull();
            assertThat(finder.find("")).isNull();
            assertThat(finder.find("shop/style.css")).isNotNull();
        }
    }
}
