package dev.musette.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class MemoryFragmentCacheTest {
    private final AtomicLong millis = new AtomicLong(1_000);
    private final Clock clock = InstantSource.system().withZone(ZoneOffset.UTC);
    private final Clock moving = new Clock() {
        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return Instant.ofEpochMilli(millis.get());
        }
    };

    @Test
    void aTextIsThereUntilItsTimeIsOver() {
        FragmentCache cache = FragmentCache.inMemory(moving);
        cache.set("a", "A", 2L);
        cache.set("b", "B", null);
        cache.set("c", "C", Long.MAX_VALUE);
        millis.addAndGet(1_999);
        assertThat(cache.get("a")).isEqualTo("A");
        millis.addAndGet(1);
        assertThat(cache.get("a")).isNull();
        assertThat(cache.get("b")).isEqualTo("B");
        assertThat(cache.get("c")).isEqualTo("C");
    }

    @Test
    void noTimeForgetsWhatWasThere() {
        FragmentCache cache = FragmentCache.inMemory(moving);
        cache.set("a", "A", 2L);
        cache.set("a", "B", 0L);
        assertThat(cache.get("a")).isNull();
    }

    @Test
    void whatWasNotAskedForTheLongestMakesRoom() {
        FragmentCache cache = FragmentCache.inMemory(clock, 2, 100);
        cache.set("a", "A", null);
        cache.set("b", "B", null);
        cache.get("a");
        cache.set("c", "C", null);
        assertThat(List.of(present(cache, "a"), present(cache, "b"), present(cache, "c")))
                .containsExactly(true, false, true);
    }

    @Test
    void charactersAreBoundedToo() {
        FragmentCache cache = FragmentCache.inMemory(clock, 100, 10);
        cache.set("a", "1234", null);
        cache.set("b", "1234", null);
        assertThat(present(cache, "a")).isTrue();
        cache.set("c", "12", null);
        assertThat(present(cache, "b")).isFalse();
        assertThat(present(cache, "a")).isTrue();
        cache.set("d", "0123456789", null);
        assertThat(present(cache, "d")).isFalse();
        assertThat(present(cache, "a")).isTrue();
        cache.delete("a");
        cache.delete("c");
        cache.set("e", "012345678", null);
        assertThat(present(cache, "e")).isTrue();
        assertThatThrownBy(() -> FragmentCache.inMemory(clock, 0, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A cache of 0 texts and 1 characters keeps nothing: use 1 or more.");
    }

    private static boolean present(FragmentCache cache, String key) {
        return cache.get(key) != null;
    }

    @Test
    void threadsShareIt() throws InterruptedException {
        FragmentCache cache = FragmentCache.inMemory(clock, 50, 10_000);
        List<Thread> threads = new ArrayList<>();
        for (int t = 0; t < 4; t++) {
            int seed = t;
            threads.add(Thread.ofVirtual().start(() -> {
                for (int i = 0; i < 2_000; i++) {
                    String key = "k" + (i * (seed + 1)) % 60;
                    String text = cache.get(key);
                    assertThat(text == null || text.equals("text of " + key)).isTrue();
                    cache.set(key, "text of " + key, 60L);
                }
            }));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        long kept = java.util.stream.IntStream.range(0, 60)
                .filter(i -> cache.get("k" + i) != null)
                .count();
        assertThat(kept).isEqualTo(50);
    }
}
