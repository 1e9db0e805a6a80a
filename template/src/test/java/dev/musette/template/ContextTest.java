package dev.musette.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What a tag of an application's own sees of the page.
class ContextTest {
    private static String inside(Map<String, ? extends @Nullable Object> values, Consumer<Context> look) {
        Library library = new Library().simpleTag("look", call -> {
            look.accept(call.context());
            return "";
        });
        return new TemplateEngine(EngineOptions.defaults().builtin(library))
                .compile("{% look %}{{ a }}")
                .render(values);
    }

    @Test
    void valuesAreReadAsATemplateReadsThem() {
        Supplier<String> supplied = () -> "asked";
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put("a", 1);
        values.put("b", supplied);
        values.put("c", null);
        inside(values, context -> {
            assertThat(context.get("a")).isEqualTo(1);
            assertThat(context.get("b")).isEqualTo("asked");
            assertThat(context.get("c")).isNull();
            assertThat(context.get("missing")).isNull();
            assertThat(context.get("True")).isEqualTo(true);
        });
    }

    @Test
    void whatIsSetInAScopeEndsWithIt() {
        String page = inside(Map.of("a", 1), context -> {
            context.push();
            context.set("a", 2);
            context.set("a", 3);
            assertThat(context.get("a")).isEqualTo(3);
            context.push();
            context.set("a", 4);
            assertThat(context.flatten()).containsExactly(entry("a", 4));
            context.pop();
            assertThat(context.get("a")).isEqualTo(3);
            context.pop();
        });
        assertThat(page).isEqualTo("1");
    }

    @Test
    void aValueMayBeSetInTheScopeThatHasIt() {
        String page = inside(Map.of("a", 1), context -> {
            context.set("a", 2);
            context.push();
            context.setUpward("a", 5);
            context.setUpward("b", 6);
            context.pop();
            assertThat(context.get("b")).isNull();
        });
        assertThat(page).isEqualTo("5");
    }

    @Test
    void manyScopesAndVariablesFit() {
        inside(Map.of(), context -> {
            for (int i = 0; i < 40; i++) {
                context.push();
                context.set("v" + i, i);
            }
            assertThat(context.get("v0")).isEqualTo(0);
            assertThat(context.flatten()).hasSize(40);
            for (int i = 0; i < 40; i++) {
                context.pop();
            }
            assertThat(context.flatten()).isEmpty();
        });
    }

    @Test
    void anIsolatedContextHasItsOwnValuesAndTheSameWayOfRendering() {
        inside(Map.of("a", 1), context -> {
            context.autoescape(false);
            context.timeZone(ZoneId.of("Asia/Tokyo"));
            Context alone = context.isolated(Map.of("b", 2));
            assertThat(alone.get("a")).isNull();
            assertThat(alone.get("b")).isEqualTo(2);
            assertThat(alone.autoescape()).isFalse();
            assertThat(alone.timeZone()).isEqualTo(ZoneId.of("Asia/Tokyo"));
            assertThat(alone.engine()).isSameAs(context.engine());
        });
    }

    @Test
    void switchesReturnWhatTheyWere() {
        inside(Map.of(), context -> {
            assertThat(context.autoescape(false)).isTrue();
            assertThat(context.autoescape(true)).isFalse();
            assertThat(context.timeZone(ZoneId.of("Asia/Tokyo"))).isEqualTo(ZoneOffset.UTC);
            assertThat(context.timeZone(ZoneOffset.UTC)).isEqualTo(ZoneId.of("Asia/Tokyo"));
        });
    }

    @Test
    void nodesRememberWhatTheyKeep() {
        inside(Map.of(), context -> {
            assertThat(context.state("turns")).isNull();
            assertThat(context.state("turns", Integer.class, () -> 1)).isEqualTo(1);
            assertThat(context.state("turns", Integer.class, () -> 2)).isEqualTo(1);
            context.state("turns", 3);
            assertThat(context.state("turns")).isEqualTo(3);
            context.state("turns", null);
            assertThat(context.state("turns")).isNull();
        });
    }

    @Test
    void argumentsOfASimpleTagComeByTheirPlaceAndKind() {
        Library library = new Library()
                .simpleTag("times", call -> call.text(0).repeat(call.integer(1)))
                .simpleTag("second", call -> call.argument(1));
        Given.given("{% times 'ab' 2 %}{% times x x %}[{% second 1 %}][{% second 1 2 %}]")
                .with("x", 3)
                .options(o -> o.builtin(library))
                .renders("abab333[None][2]");
        Given.given("{% times 'ab' 'cd' %}").options(o -> o.builtin(library)).isRefused("Argument 2 must be a number.");
    }
}
