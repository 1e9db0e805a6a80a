package dev.musette.server;

import java.time.Duration;

/// How long a client may still be waited for. Waiting uses up a grace, each byte that moves earns some of it
/// back, and there is never more than the grace: so a stall is bounded at any time, and a drip below the rate
/// ends. Only waiting counts, so that a site may take its time between two bytes.
final class Pace {
    private final long graceNanos;
    private final long nanosPerByte;
    private long leftNanos;

    Pace(Duration grace, int minBytesPerSecond) {
        this.graceNanos = grace.toNanos();
        this.nanosPerByte = Math.max(1, 1_000_000_000L / minBytesPerSecond);
        this.leftNanos = graceNanos;
    }

    /// The nanoseconds that the next wait may take; 0 or less where there are none.
    long left() {
        return leftNanos;
    }

    void moved(long bytes) {
        boolean earnsAll = bytes >= (graceNanos - leftNanos) / nanosPerByte;
        leftNanos = earnsAll ? graceNanos : leftNanos + bytes * nanosPerByte;
    }

    void waited(long nanos) {
        leftNanos -= nanos;
    }
}
