package dev.musette.core;

import static org.assertj.core.api.Assertions.assertThat;

import dev.musette.base.Problem;
import dev.musette.db.DatabaseOptions;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class CoreChecksTest {
    @Test
    void aSiteThatMissesNothingHasNoProblem() {
        assertThat(problems(settings -> settings.allowedHosts = List.of("example.com")))
                .isEmpty();
    }

    @Test
    void withoutHostsAProductionSiteAnswersNobody() {
        assertThat(problems(settings -> settings.allowedHosts = List.of()))
                .extracting(Problem::toString)
                .containsExactly("settings: (core.E001) allowedHosts is empty, so every request would be refused.\n"
                        + "\tHINT: List the hosts of this site, or set debug while you develop.");
        assertThat(problems(settings -> settings.debug = true)).isEmpty();
    }

    @Test
    void theUrlsOfFilesEndWithASlash() {
        assertThat(problems(settings -> {
                    settings.debug = true;
                    settings.staticUrl = "/assets";
                }))
                .extracting(Problem::toString)
                .containsExactly("settings: (urls.E006) staticUrl must end with a slash.\n\tHINT: Write '/assets/'.");
        assertThat(problems(settings -> {
                    settings.debug = true;
                    settings.mediaUrl = "https://example.com/media";
                }))
                .extracting(Problem::toString)
                .containsExactly("settings: (urls.E006) mediaUrl must end with a slash.\n"
                        + "\tHINT: Write 'https://example.com/media/'.");
    }

    @Test
    void oneDatabaseIsTheDefault() {
        assertThat(problems(settings -> {
                    settings.debug = true;
                    settings.databases = Map.of("main", DatabaseOptions.inMemory());
                }))
                .extracting(Problem::id)
                .containsExactly("core.E002");
    }

    @Test
    void trustedOriginsHaveAScheme() {
        assertThat(problems(settings -> {
                    settings.debug = true;
                    settings.csrfTrustedOrigins = List.of("https://shop.example", "*.example.com");
                }))
                .extracting(Problem::toString)
                .containsExactly("settings: (4_0.E001) csrfTrustedOrigins names '*.example.com', which has no scheme.\n"
                        + "\tHINT: Write 'https://*.example.com'.");
    }

    @Test
    void directoriesThatAreNoneAreNamed() {
        assertThat(problems(settings -> {
                    settings.debug = true;
                    settings.templateDirs = List.of(Path.of("no/templates"));
                    settings.staticDirs = List.of(Path.of("no/static"));
                }))
                .extracting(problem -> problem.id() + " " + problem.message())
                .containsExactly(
                        "core.W001 templateDirs names 'no/templates', which is no directory.",
                        "staticfiles.W004 staticDirs names 'no/static', which is no directory.");
    }

    private static List<Problem> problems(Consumer<Settings> change) {
        Settings settings = new Settings();
        settings.secretKey = "secret";
        change.accept(settings);
        try (Application site = new Application(settings)) {
            return new CoreChecks().run(site);
        }
    }
}
