package dev.musette.server;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.io.ManagedSelector;
import org.eclipse.jetty.io.SocketChannelEndPoint;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.thread.Scheduler;
import org.jspecify.annotations.Nullable;

/// A client's connection that knows its phase: silent between requests, in the head of one, or handed to the
/// site.
///
/// Jetty bounds silence only. A head that comes byte by byte never is silent, so its deadline is watched here
/// ([Connections#sweep]); bodies and responses have a [Pace].
final class WatchedEndPoint extends SocketChannelEndPoint {
    private enum Phase {
        IDLE,
        HEAD,
        REQUEST
    }

    private final Connections connections;
    private volatile Phase phase = Phase.IDLE;
    private volatile long headSince;
    private volatile @Nullable Thread thread;
    private volatile long flushed;

    WatchedEndPoint(
            SocketChannel channel,
            ManagedSelector selector,
            SelectionKey key,
            Scheduler scheduler,
            Connections connections) {
        super(channel, selector, key, scheduler);
        this.connections = connections;
    }

    @Override
    public void onOpen() {
        connections.opened(this);
        super.onOpen();
    }

    @Override
    public void onClose(@Nullable Throwable cause) {
        super.onClose(cause);
        connections.closed(this);
    }

    @Override
    public int fill(ByteBuffer into) throws IOException {
        int filled = super.fill(into);
        if (filled > 0 && phase == Phase.IDLE) {
            headSince = System.nanoTime();
            phase = Phase.HEAD;
        }
        return filled;
    }

    @Override
    @SuppressWarnings("NonAtomicVolatileUpdate") // Jetty flushes a connection from one thread at a time
    public boolean flush(ByteBuffer... buffers) throws IOException {
        long before = BufferUtil.remaining(buffers);
        try {
            return super.flush(buffers);
        } finally {
            flushed += before - BufferUtil.remaining(buffers);
        }
    }

    /// How many bytes the system has taken so far.
    long flushed() {
        return flushed;
    }

    /// While the site works, silence is its own; waiting for the client is bounded where it waits.
    @Override
    protected void onIdleExpired(TimeoutException timeout) {
        if (phase != Phase.REQUEST) {
            super.onIdleExpired(timeout);
        }
    }

    /// The head is complete and the calling thread answers it.
    void requestBegins() {
        thread = Thread.currentThread();
        phase = Phase.REQUEST;
    }

    /// The response is handed over; what comes next is another head.
    void requestEnds() {
        thread = null;
        phase = Phase.IDLE;
    }

    boolean isIdle() {
        return phase == Phase.IDLE;
    }

    boolean isHeadOlderThan(long nanos) {
        return phase == Phase.HEAD && System.nanoTime() - headSince > nanos;
    }

    /// Ends the connection and whatever waits on it.
    void cut(String reason) {
        Thread working = thread;
        close(new IOException(reason));
        if (working != null) {
            working.interrupt();
        }
    }
}
