package dev.musette.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.musette.base.Context;
import dev.musette.urls.UrlResolver;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SettingsTest {
    record CoffeeOptions(int cups) {}

    static Stream<Field> fields() {
        return Arrays.stream(Settings.class.getDeclaredFields())
                .filter(field -> Modifier.isProtected(field.getModifiers()));
    }

    @ParameterizedTest
    @MethodSource("fields")
    void aCopyHasEverySetting(Field field) throws ReflectiveOperationException {
        Settings original = new Settings();
        Object marked = other(field.get(original), field.getType());
        field.set(original, marked);
        assertThat(field.get(new Settings(original))).isEqualTo(marked);
    }

    @ParameterizedTest
    @MethodSource("fields")
    void everySettingHasAReaderOfItsName(Field field) throws ReflectiveOperationException {
        Settings settings = new Settings();
        assertThat(Settings.class.getMethod(field.getName()).invoke(settings)).isEqualTo(field.get(settings));
    }

    @ParameterizedTest
    @MethodSource("fields")
    void everySettingIsDocumented(Field field) throws IOException {
        assertThat(Files.readString(Path.of("../docs/ref/settings.md"))).contains("\n| `" + field.getName() + "` | ");
    }

    @Test
    void aCopyMayAssignOthers() {
        Settings original = new Settings();
        Settings copy = new Settings(original) {
            {
                debug = true;
            }
        };
        assertThat(copy.debug()).isTrue();
        assertThat(original.debug()).isFalse();
    }

    @Test
    void relativeUrlsBeginWhereTheSiteIsMounted() {
        Settings settings = new Settings() {
            {
                staticUrl = "static/";
                mediaUrl = "https://example.com/media/";
            }
        };
        assertThat(settings.staticUrl()).isEqualTo("/static/");
        Context mounted = Context.root();
        mounted.set(UrlResolver.SCRIPT_PREFIX, "/app/");
        assertThat(mounted.call(settings::staticUrl)).isEqualTo("/app/static/");
        assertThat(mounted.call(settings::mediaUrl)).isEqualTo("https://example.com/media/");
    }

    @Test
    void listsOfACopyCannotBeChanged() {
        Settings copy = new Settings(new Settings());
        assertThatThrownBy(() -> copy.allowedHosts().add("x")).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void anAppFindsItsOptionsOrItsDefault() {
        Settings settings = new Settings() {
            {
                options(new CoffeeOptions(2));
            }
        };
        assertThat(new Settings(settings)
                        .options(CoffeeOptions.class, () -> new CoffeeOptions(1))
                        .cups())
                .isEqualTo(2);
        assertThat(new Settings()
                        .options(CoffeeOptions.class, () -> new CoffeeOptions(1))
                        .cups())
                .isEqualTo(1);
    }

    private static Object other(Object value, Class<?> type) {
        return switch (type.getSimpleName()) {
            case "String" -> value + "/other/";
            case "boolean" -> !(boolean) value;
            case "long" -> (long) value + 1;
            case "int" -> (int) value + 1;
            case "Path" -> Path.of("elsewhere");
            case "SameSite" -> dev.musette.http.SameSite.STRICT;
            case "List" -> type.cast(sampleList());
            case "Map" -> java.util.Map.of("default", dev.musette.db.DatabaseOptions.inMemory());
            case "Duration" -> java.time.Duration.ofDays(1);
            case "ZoneId" -> java.time.ZoneId.of("Europe/Paris");
            case "UrlConf" -> (dev.musette.urls.UrlConf) () -> List.of();
            case "SecureProxyHeader" -> new Settings.SecureProxyHeader("X-Forwarded-Proto", "https");
            default -> throw new AssertionError("This test knows no other value of type " + type);
        };
    }

    private static List<Object> sampleList() {
        return List.of(new Object());
    }
}
