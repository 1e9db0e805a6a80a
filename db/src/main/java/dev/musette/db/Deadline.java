package dev.musette.db;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/// The moment until which one statement or transaction waits for locks, whichever they are.
final class Deadline {
    private final long nanoTime;
    private int sleeps;

    private Deadline(long nanoTime) {
        this.nanoTime = nanoTime;
    }

    static Deadline after(Duration timeout) {
        return new Deadline(System.nanoTime() + timeout.toNanos());
    }

    long nanosLeft() {
        return nanoTime - System.nanoTime();
    }

    /// Sleeps in Java, where a virtual thread gives up its carrier: 1 ms at first, up to 50 ms.
    ///
    /// @return false once the deadline has passed
    boolean sleep() throws InterruptedException {
        long left = nanosLeft();
        if (left <= 0) {
            return false;
        }
        long pause = TimeUnit.MILLISECONDS.toNanos(Math.min(50, 1L << Math.min(sleeps++, 6)));
        TimeUnit.NANOSECONDS.sleep(Math.min(left, pause));
        return true;
    }
}
