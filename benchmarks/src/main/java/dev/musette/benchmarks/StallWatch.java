package dev.musette.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.atomic.AtomicLong;

/// An agent (`-javaagent:JAR=FILE`) that runs two timers of 1 ms beside whatever the process does, one on a virtual and
/// one on a platform thread. Each second a line of FILE says how long each had to wait at the longest, in milliseconds.
/// Where the virtual one waits and the other one doesn't, the carriers were held.
final class StallWatch {
    private StallWatch() {}

    public static void premain(String file) {
        AtomicLong virtual = new AtomicLong();
        AtomicLong platform = new AtomicLong();
        Thread.ofVirtual().name("virtual timer").start(() -> watch(virtual));
        Thread.ofPlatform().name("platform timer").daemon().start(() -> watch(platform));
        Thread.ofPlatform().name("stall writer").daemon().start(() -> write(Path.of(file), virtual, platform));
    }

    private static void watch(AtomicLong longest) {
        long last = System.nanoTime();
        while (pause(1)) {
            long now = System.nanoTime();
            longest.accumulateAndGet(now - last, Math::max);
            last = now;
        }
    }

    private static void write(Path file, AtomicLong virtual, AtomicLong platform) {
        while (pause(1_000)) {
            String line = "%.1f %.1f%n".formatted(virtual.getAndSet(0) / 1e6, platform.getAndSet(0) / 1e6);
            try {
                Files.writeString(file, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /// Returns whether to go on.
    private static boolean pause(long milliseconds) {
        try {
            Thread.sleep(milliseconds);
            return true;
        } catch (InterruptedException ended) {
            return false;
        }
    }
}
