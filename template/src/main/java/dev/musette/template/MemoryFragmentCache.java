package dev.musette.template;

import java.time.Clock;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// Fragments in memory, the one that was asked for last at the end.
final class MemoryFragmentCache implements FragmentCache {
    private final Clock clock;
    private final int mostTexts;
    private final long mostCharacters;
    private final Map<String, Kept> texts = new LinkedHashMap<>(16, 0.75f, true);
    private final ReentrantLock lock = new ReentrantLock(); // each look at the map changes its order
    private long characters;

    /// @param end the millisecond from which on it is no longer there
    private record Kept(String text, long end) {}

    MemoryFragmentCache(Clock clock, int mostTexts, long mostCharacters) {
        if (mostTexts < 1 || mostCharacters < 1) {
            throw new IllegalArgumentException("A cache of %d texts and %d characters keeps nothing: use 1 or more."
                    .formatted(mostTexts, mostCharacters));
        }
        this.clock = clock;
        this.mostTexts = mostTexts;
        this.mostCharacters = mostCharacters;
    }

    @Override
    public @Nullable String get(String key) {
        lock.lock();
        try {
            Kept kept = texts.get(key);
            if (kept == null) {
                return null;
            }
            if (kept.end <= clock.millis()) {
                remove(key);
                return null;
            }
            return kept.text;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void set(String key, String text, @Nullable Long seconds) {
        long size = (long) key.length() + text.length();
        lock.lock();
        try {
            remove(key);
            if ((seconds != null && seconds <= 0) || size > mostCharacters) {
                return;
            }
            texts.put(key, new Kept(text, seconds == null ? Long.MAX_VALUE : end(seconds)));
            characters += size;
            makeRoom();
        } finally {
            lock.unlock();
        }
    }

    private long end(long seconds) {
        long now = clock.millis();
        return seconds > (Long.MAX_VALUE - now) / 1000 ? Long.MAX_VALUE : now + seconds * 1000;
    }

    private void makeRoom() {
        Iterator<Map.Entry<String, Kept>> oldest = texts.entrySet().iterator();
        while (texts.size() > mostTexts || characters > mostCharacters) {
            Map.Entry<String, Kept> entry = oldest.next();
            characters -= (long) entry.getKey().length() + entry.getValue().text.length();
            oldest.remove();
        }
    }

    @Override
    public void delete(String key) {
        lock.lock();
        try {
            remove(key);
        } finally {
            lock.unlock();
        }
    }

    private void remove(String key) {
        Kept kept = texts.remove(key);
        if (kept != null) {
            characters -= (long) key.length() + kept.text.length();
        }
    }
}
