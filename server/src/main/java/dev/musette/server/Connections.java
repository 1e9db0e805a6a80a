package dev.musette.server;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.eclipse.jetty.util.thread.Scheduler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The open connections of a server: cuts heads that take too long, and empties itself when the server stops.
final class Connections {
    private static final Logger log = LoggerFactory.getLogger(HttpServer.class);
    private static final long LOOK_AGAIN_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

    private final Set<WatchedEndPoint> open = ConcurrentHashMap.newKeySet();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition oneClosed = lock.newCondition();
    private final long headNanos;
    private volatile boolean draining;

    Connections(Duration headDeadline) {
        this.headNanos = headDeadline.toNanos();
    }

    void opened(WatchedEndPoint connection) {
        open.add(connection);
    }

    void closed(WatchedEndPoint connection) {
        open.remove(connection);
        if (draining) {
            lock.lock();
            try {
                oneClosed.signalAll();
            } finally {
                lock.unlock();
            }
        }
    }

    /// Whether the server is about to stop, so that no connection should be kept.
    boolean isDraining() {
        return draining;
    }

    /// Looks at all heads again and again; one look a quarter of the deadline costs less than a timer a
    /// request.
    void watch(Scheduler scheduler) {
        long pause = Math.clamp(headNanos / 4, 1_000_000L, 1_000_000_000L);
        scheduler.schedule(
                () -> {
                    sweep();
                    watch(scheduler);
                },
                pause,
                TimeUnit.NANOSECONDS);
    }

    private void sweep() {
        for (WatchedEndPoint connection : open) {
            if (connection.isHeadOlderThan(headNanos)) {
                log.debug("A client took too long for its request's head: {}", connection.getRemoteSocketAddress());
                connection.cut("The head of the request took too long.");
            }
        }
    }

    /// Closes what is idle, lets the rest finish, and cuts it after the grace. Returns how many were cut.
    int drain(Duration grace) {
        draining = true;
        long end = System.nanoTime() + grace.toNanos();
        lock.lock();
        try {
            while (true) {
                closeIdle();
                long left = end - System.nanoTime();
                if (open.isEmpty() || left <= 0) {
                    break;
                }
                // a connection may turn idle without closing, if its answer was under way when draining began
                long unused = oneClosed.awaitNanos(Math.min(left, LOOK_AGAIN_NANOS));
                log.trace("{} connections left, {} ns of the pause unused", open.size(), unused);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
        int cut = 0;
        for (WatchedEndPoint connection : open) {
            connection.cut("The server stops.");
            cut++;
        }
        return cut;
    }

    private void closeIdle() {
        for (WatchedEndPoint connection : open) {
            if (connection.isIdle()) {
                connection.close();
            }
        }
    }
}
