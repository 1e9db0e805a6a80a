package dev.musette.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.thread.Invocable;
import org.jspecify.annotations.Nullable;

/// The body of a request as it comes, read in blocking style; a client that is too slow ends it with
/// [ClientTooSlow].
final class BodyInput extends InputStream {
    private final Request request;
    private final Pace pace;
    private final Semaphore arrivals = new Semaphore(0);
    private final Runnable onArrival = Invocable.from(Invocable.InvocationType.NON_BLOCKING, arrivals::release);
    private Content.@Nullable Chunk chunk;
    private @Nullable IOException failure;

    BodyInput(Request request, Pace pace) {
        this.request = request;
        this.pace = pace;
    }

    /// Why the body broke off, or null.
    @Nullable IOException failure() {
        return failure;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 255;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        Objects.checkFromIndexSize(from, length, into.length);
        if (length == 0) {
            return 0;
        }
        Content.Chunk current = next();
        if (current == null) {
            return -1;
        }
        int read = current.get(into, from, length);
        if (!current.hasRemaining()) {
            finish(current);
        }
        return read;
    }

    /// The chunk with bytes left, or null at the end.
    private Content.@Nullable Chunk next() throws IOException {
        while (true) {
            if (failure != null) {
                throw new IOException(failure.getMessage(), failure);
            }
            if (chunk == null) {
                chunk = arrivedChunk();
            } else if (chunk.hasRemaining()) {
                return chunk;
            } else if (chunk.isLast()) {
                return null;
            } else {
                finish(chunk);
            }
        }
    }

    private Content.@Nullable Chunk arrivedChunk() throws IOException {
        Content.Chunk arrived = request.read();
        if (arrived == null) {
            await();
        } else if (Content.Chunk.isFailure(arrived)) {
            throw failed(new IOException("The connection failed within the body.", arrived.getFailure()));
        } else {
            pace.moved(arrived.remaining());
        }
        return arrived;
    }

    private void finish(Content.Chunk current) {
        current.release();
        chunk = current.isLast() ? Content.Chunk.EOF : null;
    }

    private void await() throws IOException {
        request.demand(onArrival);
        long start = System.nanoTime();
        try {
            if (!arrivals.tryAcquire(pace.left(), TimeUnit.NANOSECONDS)) {
                throw failed(new ClientTooSlow("The client sent the body too slowly."));
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw failed(new InterruptedIOException("The server stops."));
        }
        pace.waited(System.nanoTime() - start);
    }

    private IOException failed(IOException why) {
        failure = why;
        return why;
    }

    /// Gives back what was read and not taken.
    void release() {
        if (chunk != null) {
            chunk.release();
            chunk = null;
        }
    }
}
