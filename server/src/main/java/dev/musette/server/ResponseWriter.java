package dev.musette.server;

import java.io.EOFException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.io.ByteBufferPool;
import org.eclipse.jetty.io.RetainableByteBuffer;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.Invocable.InvocationType;

/// Hands a body to the connection in blocking style, in pieces, so that memory does not grow with the body; a
/// client that is too slow ends it with [ClientTooSlow].
final class ResponseWriter {
    private static final int PIECE = 64 * 1024;

    private final Response response;
    private final WatchedEndPoint connection;
    private final ByteBufferPool buffers;
    private final Pace pace;

    ResponseWriter(Response response, WatchedEndPoint connection, ByteBufferPool buffers, Pace pace) {
        this.response = response;
        this.connection = connection;
        this.buffers = buffers;
        this.pace = pace;
    }

    /// Sends the head without a body.
    void nothing() throws IOException {
        write(true, BufferUtil.EMPTY_BUFFER);
    }

    /// Sends the head of a body whose length nobody knows, and not the body.
    void headOfStream() throws IOException {
        write(false, BufferUtil.EMPTY_BUFFER);
        write(true, BufferUtil.EMPTY_BUFFER);
    }

    void bytes(byte[] octets) throws IOException {
        for (int from = 0; from + PIECE < octets.length; from += PIECE) {
            write(false, ByteBuffer.wrap(octets, from, PIECE));
        }
        int last = octets.length == 0 ? 0 : (octets.length - 1) / PIECE * PIECE;
        write(true, ByteBuffer.wrap(octets, last, octets.length - last));
    }

    /// Sends a file through one buffer outside the heap.
    void file(dev.musette.http.Body.File file) throws IOException {
        if (file.length() == 0) {
            nothing();
            return;
        }
        RetainableByteBuffer.Mutable piece = buffers.acquire(PIECE, true);
        try (FileChannel channel = FileChannel.open(file.path(), StandardOpenOption.READ)) {
            ByteBuffer buffer = piece.getByteBuffer();
            long left = file.length();
            while (left > 0) {
                buffer.clear().limit((int) Math.min(buffer.capacity(), left));
                int read = channel.read(buffer);
                if (read < 0) {
                    throw new EOFException("The file lost bytes while it was sent: " + file.path());
                }
                left -= read;
                write(left == 0, buffer.flip());
            }
        }
        piece.release();
    }

    /// Sends what a writer writes, through one buffer outside the heap.
    void stream(dev.musette.http.BodyWriter writer) throws IOException {
        RetainableByteBuffer.Mutable piece = buffers.acquire(PIECE, true);
        Output out = new Output(piece.getByteBuffer().clear());
        writer.write(out);
        out.finish();
        piece.release();
    }

    // A buffer whose write failed is left to the collector: the connection may still hold it.
    private void write(boolean last, ByteBuffer piece) throws IOException {
        long before = connection.flushed();
        Callback.Completable done = new Callback.Completable(InvocationType.NON_BLOCKING);
        response.write(last, piece, done);
        try {
            while (!isDone(done)) {
                long now = connection.flushed();
                pace.moved(now - before);
                before = now;
                if (pace.left() <= 0) {
                    throw new ClientTooSlow("The client took the response too slowly.");
                }
            }
            done.get();
        } catch (ExecutionException failed) {
            throw new IOException("The connection failed within the response.", failed.getCause());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("The server stops.");
        }
        pace.moved(connection.flushed() - before);
    }

    /// Waits for as long as the pace allows; what moves meanwhile may allow more.
    private boolean isDone(Callback.Completable done) throws InterruptedException {
        if (done.isDone()) {
            return true;
        }
        long start = System.nanoTime();
        try {
            done.get(pace.left(), TimeUnit.NANOSECONDS);
        } catch (ExecutionException | TimeoutException _) {
            // a failure is told by the caller, a timeout by the pace
        }
        pace.waited(System.nanoTime() - start);
        return done.isDone();
    }

    private final class Output extends OutputStream {
        private final ByteBuffer buffer;
        private boolean finished;

        Output(ByteBuffer buffer) {
            this.buffer = buffer;
        }

        @Override
        public void write(int octet) throws IOException {
            ready();
            buffer.put((byte) octet);
        }

        @Override
        public void write(byte[] octets, int from, int length) throws IOException {
            Objects.checkFromIndexSize(from, length, octets.length);
            int at = from;
            int left = length;
            while (left > 0) {
                ready();
                int part = Math.min(left, buffer.remaining());
                buffer.put(octets, at, part);
                at += part;
                left -= part;
            }
        }

        @Override
        public void flush() throws IOException {
            if (buffer.position() > 0) {
                send(false);
            }
        }

        /// Closing flushes; the end of the body is the engine's to send, once the writer returns without an
        /// exception.
        @Override
        public void close() throws IOException {
            flush();
        }

        void finish() throws IOException {
            send(true);
            finished = true;
        }

        private void ready() throws IOException {
            if (finished) {
                throw new IOException("The response was sent; write before the writer returns.");
            }
            if (!buffer.hasRemaining()) {
                send(false);
            }
        }

        private void send(boolean last) throws IOException {
            ResponseWriter.this.write(last, buffer.flip());
            buffer.clear();
        }
    }
}
