package dev.musette.server;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/// A client that says exactly what it is told, byte for byte.
final class RawClient implements AutoCloseable {
    private final Socket socket;
    private final InputStream in;

    RawClient(int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(20_000);
        socket.setTcpNoDelay(true);
        in = socket.getInputStream();
    }

    /// A response as it stood on the wire; the body's bytes are its characters.
    record Answer(String head, String octets) {
        Answer(String head, byte[] body) {
            this(head, new String(body, StandardCharsets.ISO_8859_1));
        }

        byte[] body() {
            return octets.getBytes(StandardCharsets.ISO_8859_1);
        }

        int status() {
            return Integer.parseInt(head.substring(9, 12));
        }

        String text() {
            return new String(body(), StandardCharsets.UTF_8);
        }

        /// The value of a header, or the empty text.
        String header(String name) {
            String prefix = name.toLowerCase(Locale.ROOT) + ":";
            return head.lines()
                    .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(prefix))
                    .map(line -> line.substring(prefix.length()).strip())
                    .findFirst()
                    .orElse("");
        }
    }

    RawClient send(String text) throws IOException {
        return send(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    RawClient send(byte[] octets) throws IOException {
        socket.getOutputStream().write(octets);
        return this;
    }

    /// Sends what the server may refuse before it has all of it.
    RawClient sendAsFarAsItGoes(String text) throws IOException {
        try {
            return send(text);
        } catch (SocketException closedByTheServer) {
            return this;
        }
    }

    /// A GET that keeps the connection.
    RawClient get(String target) throws IOException {
        return send("GET " + target + " HTTP/1.1\r\nHost: a.example\r\n\r\n");
    }

    /// Reads one response whose length the head tells, or the rest of the connection.
    Answer answer() throws IOException {
        return answer(true);
    }

    /// Reads one response to HEAD.
    Answer answerToHead() throws IOException {
        return answer(false);
    }

    private Answer answer(boolean hasBody) throws IOException {
        String head = head();
        if (head.isEmpty()) {
            throw new IOException("The server closed without an answer.");
        }
        Answer bodyless = new Answer(head, "");
        int status = bodyless.status();
        if (!hasBody || status < 200 || status == 204 || status == 304) {
            return bodyless;
        }
        if (bodyless.header("Transfer-Encoding").equals("chunked")) {
            return new Answer(head, chunks());
        }
        String length = bodyless.header("Content-Length");
        return new Answer(head, length.isEmpty() ? in.readAllBytes() : in.readNBytes(Integer.parseInt(length)));
    }

    private byte[] chunks() throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        while (true) {
            int size = Integer.parseInt(line().strip(), 16);
            body.write(in.readNBytes(size));
            line();
            if (size == 0) {
                return body.toByteArray();
            }
        }
    }

    private String head() throws IOException {
        StringBuilder head = new StringBuilder();
        for (String line = line(); !line.isBlank(); line = line()) {
            head.append(line);
        }
        return head.toString();
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int octet = in.read(); octet >= 0; octet = in.read()) {
            line.append((char) octet);
            if (octet == '\n') {
                break;
            }
        }
        return line.toString();
    }

    /// Reads until the server closes; a reset is a close.
    String untilClosed() throws IOException {
        StringBuilder all = new StringBuilder();
        try {
            for (int octet = in.read(); octet >= 0; octet = in.read()) {
                all.append((char) octet);
            }
        } catch (SocketException reset) {
            all.append("");
        }
        return all.toString();
    }

    InputStream in() {
        return in;
    }

    /// Goes away before the test's end.
    void leave() throws IOException {
        close();
    }

    /// Says that no more is coming.
    void halfClose() throws IOException {
        socket.shutdownOutput();
    }

    /// How long a read waits.
    void timeout(int millis) throws IOException {
        socket.setSoTimeout(millis);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
