package dev.musette.server;

import java.time.Duration;

/// How long a client may still be waited for: a grace, and more for each byte that moves. Only waiting counts,
/// so that a site may take its time between two bytes.
final class Pace {
    private final long graceNanos;
    private final long nanosPerByte;
    private long bytes;
    private long waitedNanos;

    Pace(Duration grace, int minBytesPerSecond) {
        this.graceNanos = grace.toNanos();
        this.nanosPerByte = 1_000_000_000L / minBytesPerSecond;
    }

    /// The nanoseconds that the next wait may take; 0 or less where there are none.
    long left() {
        return graceNanos + bytes * nanosPerByte - waitedNanos;
    }

    void moved(long count) {
        // beyond this the sum has no meaning: an hour ahead is enough
        bytes = Math.min(bytes + count, (waitedNanos + 3_600_000_000_000L) / Math.max(1, nanosPerByte));
    }

    void waited(long nanos) {
        waitedNanos += nanos;
    }
}
