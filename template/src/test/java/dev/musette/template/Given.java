package dev.musette.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What tests of templates say: `given("{{ a }}").with("a", 1).renders("1")`.
public final class Given {
    private final Map<String, String> templates = new LinkedHashMap<>();
    private final Map<String, @Nullable Object> values = new LinkedHashMap<>();
    private EngineOptions options =
            EngineOptions.defaults().clock(Clock.fixed(Instant.parse("2024-02-29T13:05:09Z"), ZoneOffset.UTC));

    private Given() {}

    /// The page that is rendered.
    public static Given given(String source) {
        return new Given().and("page", source);
    }

    /// Another template.
    public Given and(String name, String source) {
        templates.put(name, source);
        return this;
    }

    public Given with(String name, @Nullable Object value) {
        values.put(name, value);
        return this;
    }

    public Given options(java.util.function.UnaryOperator<EngineOptions> change) {
        options = change.apply(options);
        return this;
    }

    public String text() {
        return new TemplateEngine(options.templates(templates)).template("page").render(values);
    }

    public void renders(String expected) {
        assertThat(text()).isEqualTo(expected);
    }

    public <X extends TemplateException> X fails(Class<X> kind) {
        X thrown = catchThrowableOfType(kind, this::text);
        assertThat(thrown).isNotNull();
        return thrown;
    }

    /// A check of all templates finds this, each as `page:3:1 (id) problem hint`.
    public void reports(String... expected) {
        List<String> found = new TemplateEngine(options.templates(templates))
                .check(_ -> true).stream()
                        .map(one -> "%s (%s) %s%s"
                                .formatted(
                                        one.place(),
                                        one.id().replace("templates.", ""),
                                        one.problem(),
                                        one.hint() == null ? "" : " " + one.hint()))
                        .toList();
        assertThat(found).containsExactly(expected);
    }

    /// The template cannot be compiled, for this reason.
    public void isRefused(String problem) {
        assertThat(fails(TemplateSyntaxError.class).summary()).isEqualTo(problem);
    }
}
