package dev.musette.template.cache;

import static org.assertj.core.api.Assertions.assertThat;

import dev.musette.template.EngineOptions;
import dev.musette.template.FragmentCache;
import dev.musette.template.Given;
import dev.musette.template.Template;
import dev.musette.template.TemplateEngine;
import dev.musette.template.TemplateSyntaxError;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class CacheTagTest {
    private static final FragmentCache FRAGMENTS = FragmentCache.inMemory(Clock.systemUTC());

    private static Given page(String source) {
        return Given.given("{% load cache %}" + source);
    }

    private static Template compiled(TemplateEngine engine, String tag) {
        return engine.compile("{% load cache %}{% " + tag + " %}{{ x }}{% endcache %}");
    }

    @Test
    void aFragmentIsRenderedOnce() {
        page("{% for i in 'ab' %}{% cache 60 f %}{{ i }}{% endcache %}{% endfor %}")
                .renders("aa");
        page("{% for i in 'ab' %}{% cache None f %}{{ i }}{% endcache %}{% endfor %}")
                .renders("aa");
        page("{% for i in 'ab' %}{% cache '60' f %}{{ i }}{% endcache %}{% endfor %}")
                .renders("aa");
        page("{% for i in 'ab' %}{% cache 0 f %}{{ i }}{% endcache %}{% endfor %}")
                .renders("ab");
        page("{% for i in 'ab' %}{% cache -1 f %}{{ i }}{% endcache %}{% endfor %}")
                .renders("ab");
    }

    @Test
    void nameAndValuesTellFragmentsApart() {
        page("{% for i in 'aab' %}{% cache 60 f i %}{{ i }}{{ forloop.counter }}{% endcache %}{% endfor %}")
                .renders("a1a1b3");
        page("{% cache 60 a.b-c %}1{% endcache %}{% cache 60 a.b-c %}2{% endcache %}{% cache 60 d %}3{% endcache %}")
                .renders("113");
    }

    @Test
    void pagesShareTheFragmentsOfTheirEngine() {
        TemplateEngine engine = new TemplateEngine(EngineOptions.defaults());
        assertThat(compiled(engine, "cache 60 side x").render(Map.of("x", "<é>")))
                .isEqualTo("&lt;é&gt;");
        FragmentCache cache = Objects.requireNonNull(engine.fragmentCache(FragmentCache.DEFAULT));
        String key = FragmentCache.key("side", "<é>");
        assertThat(key).isEqualTo("template.cache.side.5dbe05b283eb19dbda835aef94be18a9");
        assertThat(cache.get(key)).isEqualTo("&lt;é&gt;");
        cache.set(key, "kept", 5L);
        assertThat(compiled(engine, "cache 60 side x").render(Map.of("x", "<é>")))
                .isEqualTo("kept");
        cache.delete(key);
        assertThat(compiled(engine, "cache 60 side x").render(Map.of("x", "<é>")))
                .isEqualTo("&lt;é&gt;");
        assertThat(new TemplateEngine(EngineOptions.defaults()).fragmentCache(FragmentCache.DEFAULT))
                .isNotSameAs(cache);
    }

    @Test
    void theKeyWithoutValuesIsDjangos() {
        assertThat(FragmentCache.key("side")).isEqualTo("template.cache.side.d41d8cd98f00b204e9800998ecf8427e");
    }

    @Test
    void aTagMayNameItsCache() {
        EngineOptions options = EngineOptions.defaults()
                .fragmentCache("fast", FragmentCache.inMemory(Clock.systemUTC()))
                .fragmentCache(FragmentCache.FRAGMENTS, FRAGMENTS);
        TemplateEngine engine = new TemplateEngine(options);
        Map<String, String> values = Map.of("x", "1", "alias", "fast");
        compiled(engine, "cache 60 f using=alias").render(values);
        compiled(engine, "cache 60 g").render(values);
        FragmentCache fast = Objects.requireNonNull(engine.fragmentCache("fast"));
        assertThat(fast.get(FragmentCache.key("f"))).isEqualTo("1");
        assertThat(fast.get(FragmentCache.key("g"))).isNull();
        assertThat(FRAGMENTS.get(FragmentCache.key("g"))).isEqualTo("1");
    }

    @Test
    void whatCannotBeUsedFails() {
        assertThat(page("{% cache 60 f using='nope' %}{% endcache %}")
                        .fails(TemplateSyntaxError.class)
                        .problem())
                .isEqualTo("There is no cache 'nope' for fragments.");
        assertThat(page("{% cache soon f %}{% endcache %}")
                        .with("soon", "soon")
                        .fails(TemplateSyntaxError.class)
                        .problem())
                .isEqualTo("'cache' needs a whole number of seconds or None, and 'soon' is neither.");
        page("{% cache 60 %}{% endcache %}")
                .isRefused("'cache' needs at least two arguments: for how many seconds, and a name.");
        page("{% cache 60 f %}").isRefused("This tag is not closed. Looking for one of: endcache.");
    }
}
