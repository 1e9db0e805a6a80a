package dev.musette.web;

import dev.musette.core.Application;
import dev.musette.core.Service;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// The last journeys of an application's requests. Threads share it.
public final class Journeys {
    /// Those of an application; as many as its [JourneyOptions] say.
    public static final Service<Journeys> SERVICE = new Service<>("journeys", Journeys::new);

    private final int most;
    private final AtomicLong ids = new AtomicLong();
    private final Deque<Journey> kept = new ArrayDeque<>();
    private final ReentrantLock lock = new ReentrantLock();

    private Journeys(Application application) {
        most = JourneyOptions.of(application.settings()).kept();
    }

    long nextId() {
        return ids.incrementAndGet();
    }

    void add(Journey journey) {
        lock.lock();
        try {
            kept.addFirst(journey);
            if (kept.size() > most) {
                kept.removeLast();
            }
        } finally {
            lock.unlock();
        }
    }

    /// Those that are kept, the latest first.
    public List<Journey> latest() {
        lock.lock();
        try {
            return List.copyOf(kept);
        } finally {
            lock.unlock();
        }
    }

    /// The journey of the id, or null where it is not kept.
    public @Nullable Journey find(long id) {
        return latest().stream()
                .filter(journey -> journey.id() == id)
                .findFirst()
                .orElse(null);
    }
}
