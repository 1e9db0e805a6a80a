package dev.musette.urls;

import static dev.musette.urls.Routes.path;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PathRoutesTest {
    private static final UUID ID = UUID.fromString("6f1e4f3c-9d8a-4b8a-9c55-0f7f3a1d2e4b");

    @Test
    void aLiteralRouteMatchesItsPathAlone() {
        Site site = Site.with(path("archive/", Pages::home));
        assertThat(site.has("/archive/")).isTrue();
        assertThat(site.has("/archive")).isFalse();
        assertThat(site.has("/archive//")).isFalse();
        assertThat(site.has("/ARCHIVE/")).isFalse();
        assertThat(site.has("//archive/")).isFalse();
        assertThat(site.has("archive/")).isFalse();
        assertThat(site.has("/archive/\n")).isFalse();
        assertThat(site.has("")).isFalse();
    }

    @Test
    void theEmptyRouteIsTheRoot() throws Exception {
        assertThat(Site.with(path("", Pages::home)).answer("/")).isEqualTo("home of GET");
    }

    @Test
    void charactersOfRegularExpressionsAreLiteral() {
        Site site =
                Site.with(path("a.b*c/", Pages::home), path("paren(s)/", Pages::home), path("dollar$/", Pages::home));
        assertThat(site.has("/a.b*c/")).isTrue();
        assertThat(site.has("/axb*c/")).isFalse();
        assertThat(site.has("/paren(s)/")).isTrue();
        assertThat(site.has("/dollar$/")).isTrue();
    }

    @Test
    void intGivesALong() throws Exception {
        Site site = Site.with(path("archive/<int:year>/", Pages::year));
        assertThat(site.answer("/archive/2024/")).isEqualTo("year 2024");
        assertThat(site.at("/archive/0007/").kwargs()).isEqualTo(Map.of("year", 7L));
        assertThat(site.at("/archive/9223372036854775807/").kwargs()).isEqualTo(Map.of("year", Long.MAX_VALUE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/archive/20x4/", "/archive/-1/", "/archive//", "/archive/٢٠/", "/archive/9223372036854775808/"})
    void whatIsNoNumberIsNoMatchForInt(String address) {
        assertThat(Site.with(path("archive/<int:year>/", Pages::year)).has(address))
                .isFalse();
    }

    @Test
    void anIntParameterGetsWhatFitsAndA404Else() throws Exception {
        Site site = Site.with(path("archive/<int:year>/", Pages::smallYear));
        assertThat(site.answer("/archive/2147483647/")).isEqualTo("small year 2147483647");
        assertThatThrownBy(() -> site.answer("/archive/2147483648/")).isInstanceOf(Resolver404.class);
    }

    @Test
    void strTakesAllButSlashesAndIsTheDefault() {
        Site site = Site.with(path("tag/<tag>/", Pages::file));
        assertThat(site.at("/tag/a.b~ c%2F/").kwargs()).isEqualTo(Map.of("tag", "a.b~ c%2F"));
        assertThat(site.has("/tag//")).isFalse();
        assertThat(site.has("/tag/a/b/")).isFalse();
    }

    @Test
    void slugTakesAsciiLettersDigitsHyphensAndUnderscores() {
        Site site = Site.with(path("<slug:s>/", Pages::file));
        assertThat(site.at("/a-B_9/").kwargs()).isEqualTo(Map.of("s", "a-B_9"));
        assertThat(site.has("/café/")).isFalse();
        assertThat(site.has("/a b/")).isFalse();
    }

    @Test
    void uuidTakesLowerCaseWithHyphens() throws Exception {
        Site site = Site.with(path("obj/<uuid:id>/", Pages::object));
        assertThat(site.answer("/obj/" + ID + "/")).isEqualTo("object " + ID);
        assertThat(site.has("/obj/" + ID.toString().toUpperCase(Locale.ROOT) + "/"))
                .isFalse();
        assertThat(site.has("/obj/6f1e4f3c9d8a4b8a9c550f7f3a1d2e4b/")).isFalse();
        assertThat(site.has("/obj/6f1e4f3c-9d8a-4b8a-9c55-0f7f3a1d2e4/")).isFalse();
        assertThat(site.has("/obj/6f1e4f3c-9d8a-4b8a-9c55-0f7f3a1d2e4bb/")).isFalse();
    }

    @Test
    void pathTakesSlashesToo() {
        Site site = Site.with(path("files/<path:p>", Pages::file), path("raw/<path:p>/raw", Pages::file));
        assertThat(site.at("/files/a/b/c").kwargs()).isEqualTo(Map.of("p", "a/b/c"));
        assertThat(site.has("/files/")).isFalse();
        assertThat(site.at("/raw/a/raw/raw").kwargs()).isEqualTo(Map.of("p", "a/raw"));
        assertThat(site.has("/raw/a\nb/raw")).isFalse();
    }

    @Test
    void aCaptureGivesBackWhatTheRestNeeds() {
        Site site = Site.with(path("x/<str:a>-<int:b>/", Pages::page), path("v<int:n>.json", Pages::year));
        assertThat(site.at("/x/1-2-3/").kwargs()).isEqualTo(Map.of("a", "1-2", "b", 3L));
        assertThat(site.at("/v12.json").kwargs()).isEqualTo(Map.of("n", 12L));
        assertThat(site.has("/v.json")).isFalse();
        assertThat(site.has("/x/-/")).isFalse();
    }

    @Test
    void neighbouringCapturesShareAsARegularExpressionWould() {
        Site site = Site.with(path("<str:a><int:b>/", Pages::page));
        assertThat(site.at("/ab123/").kwargs()).isEqualTo(Map.of("a", "ab12", "b", 3L));
        assertThat(site.has("/7/")).isFalse();
    }

    @Test
    void noPathHoweverMadeTakesLong() {
        Site site = Site.with(path("<str:a>-<str:b>-<str:c>-<str:d>-<str:e>-end/", Pages::five));
        String hostile = "/" + "-".repeat(3000);
        assertThat(assertTimeout(Duration.ofSeconds(20), () -> site.has(hostile)))
                .isFalse();
    }

    @Test
    void theFirstRouteThatFitsAnswers() {
        Site site = Site.with(
                path("dup/<int:a>/", Pages::year).name("number"),
                path("dup/<slug:a>/", Pages::file).name("slug"),
                path("dup/latest/", Pages::home).name("never"));
        assertThat(site.at("/dup/5/").urlName()).isEqualTo("number");
        assertThat(site.at("/dup/five/").urlName()).isEqualTo("slug");
        assertThat(site.at("/dup/latest/").urlName()).isEqualTo("slug");
    }

    @Test
    void aConverterOfOnesOwnReadsAndRefuses() {
        Site site = Site.of(new UrlConf() {
            @Override
            public List<Route> routes() {
                return List.of(path("color/<hex4:c>", Pages::year), path("<int:n>/<hex4:c>", Pages::entry));
            }

            @Override
            public Map<String, Converter<?>> converters() {
                return Map.of("hex4", new Hex4());
            }
        });
        assertThat(site.at("/color/00ff").kwargs()).isEqualTo(Map.of("c", 255L));
        assertThat(site.at("/3/00ff").kwargs()).isEqualTo(Map.of("n", 3L, "c", 255L));
        assertThat(site.has("/color/0000")).isFalse();
        assertThat(site.has("/color/00FF")).isFalse();
        assertThat(site.has("/color/00ff0")).isFalse();
    }

    /// Four hexadecimal digits, not all zero.
    static final class Hex4 implements Converter<Long> {
        @Override
        public String regex() {
            return "[0-9a-f]{4}";
        }

        @Override
        public Class<Long> type() {
            return Long.class;
        }

        @Override
        public Long toValue(String text) {
            long value = Long.parseLong(text, 16);
            if (value == 0) {
                throw new IllegalArgumentException("zero is no colour");
            }
            return value;
        }

        @Override
        public String toUrl(Object value) {
            if (value instanceof Long number && number >= 0 && number <= 0xFFFF) {
                return "%04x".formatted(number);
            }
            throw new IllegalArgumentException("no four digits");
        }
    }
}
