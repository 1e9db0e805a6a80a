package dev.musette.benchmarks.jmh;

import static org.assertj.core.api.Assertions.assertThat;

import dev.musette.template.EngineOptions;
import dev.musette.template.TemplateEngine;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;

/// What development asks of an engine: a page that is saved 500 times leaves nothing behind.
class ReloadedPageTest {
    private final Map<String, String> sources = new ConcurrentHashMap<>();
    private final TemplateEngine engine =
            new TemplateEngine(EngineOptions.defaults().templates(sources).reload(true));

    /// What the page shows.
    public record Post(String title) {}

    /// Renders often enough that the places where attributes are read learn the class.
    private void saveAndRender(int version) {
        sources.put("page.html", "{{ post.title }} {% if post.title == a" + version + " %}x{% endif %}" + version);
        for (int i = 0; i < 30; i++) {
            assertThat(engine.template("page.html").render(Map.of("post", new Post("Nuages"))))
                    .isEqualTo("Nuages " + version);
        }
    }

    @Test
    void fiveHundredReloadsLeaveTheMetaspaceFlat() {
        for (int version = 0; version < 100; version++) {
            saveAndRender(version);
        }
        long before = leastMetaspace(Long.MIN_VALUE);
        for (int version = 100; version < 600; version++) {
            saveAndRender(version);
        }
        long allowed = before + 512 * 1024; // one class of a page takes some 20 KiB, five hundred 10 MiB
        assertThat(leastMetaspace(allowed)).isLessThan(allowed);
    }

    /// Classes go when the collector finds that nobody holds them, not at a set time: asks until the wanted is reached.
    private static long leastMetaspace(long wanted) {
        MemoryPoolMXBean metaspace = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getName().equals("Metaspace"))
                .findFirst()
                .orElseThrow();
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 10 && least > wanted; i++) {
            System.gc();
            least = Math.min(least, metaspace.getUsage().getUsed());
        }
        return least;
    }
}
