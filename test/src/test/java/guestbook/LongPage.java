package guestbook;

import static dev.musette.web.Shortcuts.renderStream;

import dev.musette.http.Request;
import dev.musette.http.Response;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/// A page of many guests, the last of whom is made when somebody has read the first.
public final class LongPage {
    /// How many guests it has.
    public static final int ROWS = 10_000;

    private static final CountDownLatch READ = new CountDownLatch(1);

    private LongPage() {}

    static Response page(Request request) {
        return renderStream(
                request,
                "guestbook/archive.html",
                Map.of("entries", IntStream.rangeClosed(1, ROWS).mapToObj(LongPage::guest)));
    }

    private static String guest(int number) {
        if (number == ROWS) {
            awaitReader();
        }
        return "Guest number " + number;
    }

    private static void awaitReader() {
        try {
            if (!READ.await(30, TimeUnit.SECONDS)) {
                throw new IllegalStateException("Nobody has read the first guest before the last one was made.");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The server stops.", stopped);
        }
    }

    /// Says that the first guest has been read.
    public static void firstIsRead() {
        READ.countDown();
    }
}
