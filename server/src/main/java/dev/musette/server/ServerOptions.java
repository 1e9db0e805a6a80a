package dev.musette.server;

import java.time.Duration;

/// Where a server listens and what it takes from one client.
///
/// @param host the address to listen at: `127.0.0.1` for this machine, `0.0.0.0` for all networks
/// @param port the port, or 0 for any free one
/// @param maxConnections how many connections are open at once; more wait to be accepted
/// @param maxHeadBytes the most bytes of request line and headers together; beyond it 431
/// @param maxTargetBytes the most characters of path and query string; beyond it 414
/// @param idleTimeout how long a connection may stay silent between requests
/// @param headDeadline how long a request's line and headers may take from the first byte to the last
/// @param bodyGrace how long reading a body may wait for the client, beside what `minBytesPerSecond` earns
/// @param writeGrace how long sending a response may wait for the client, beside what `minBytesPerSecond` earns
/// @param minBytesPerSecond the rate below which a client that is waited for uses up its grace
/// @param stopGrace how long [HttpServer#close] lets running requests finish
public record ServerOptions(
        String host,
        int port,
        int maxConnections,
        int maxHeadBytes,
        int maxTargetBytes,
        Duration idleTimeout,
        Duration headDeadline,
        Duration bodyGrace,
        Duration writeGrace,
        int minBytesPerSecond,
        Duration stopGrace) {

    /// `127.0.0.1:8000`, 10,000 connections, heads of 32 KiB, targets of 8 KiB, 30 seconds idle, 10 seconds for
    /// a head, 20 seconds and 500 bytes a second for bodies both ways, 10 seconds to stop.
    public static final ServerOptions DEFAULTS = new ServerOptions(
            "127.0.0.1",
            8000,
            10_000,
            32 * 1024,
            8 * 1024,
            Duration.ofSeconds(30),
            Duration.ofSeconds(10),
            Duration.ofSeconds(20),
            Duration.ofSeconds(20),
            500,
            Duration.ofSeconds(10));

    public ServerOptions {
        check(port >= 0 && port <= 65535, "port", port, "0 to 65535");
        check(maxConnections > 0, "maxConnections", maxConnections, "1 or more");
        check(maxHeadBytes >= 1024, "maxHeadBytes", maxHeadBytes, "1024 bytes or more");
        check(maxTargetBytes >= 64, "maxTargetBytes", maxTargetBytes, "64 bytes or more");
        check(minBytesPerSecond > 0, "minBytesPerSecond", minBytesPerSecond, "1 or more");
        check(idleTimeout.isPositive(), "idleTimeout", idleTimeout, "a time above 0");
        check(headDeadline.isPositive(), "headDeadline", headDeadline, "a time above 0");
        check(bodyGrace.isPositive(), "bodyGrace", bodyGrace, "a time above 0");
        check(writeGrace.isPositive(), "writeGrace", writeGrace, "a time above 0");
        check(!stopGrace.isNegative(), "stopGrace", stopGrace, "0 or more");
    }

    private static void check(boolean holds, String name, Object found, String expected) {
        if (!holds) {
            throw new IllegalArgumentException(
                    "The server option %s is %s; expected %s.".formatted(name, found, expected));
        }
    }

    /// Listens at another address.
    public ServerOptions withHost(String newHost) {
        return new ServerOptions(
                newHost,
                port,
                maxConnections,
                maxHeadBytes,
                maxTargetBytes,
                idleTimeout,
                headDeadline,
                bodyGrace,
                writeGrace,
                minBytesPerSecond,
                stopGrace);
    }

    /// Listens at another port.
    public ServerOptions withPort(int newPort) {
        return new ServerOptions(
                host,
                newPort,
                maxConnections,
                maxHeadBytes,
                maxTargetBytes,
                idleTimeout,
                headDeadline,
                bodyGrace,
                writeGrace,
                minBytesPerSecond,
                stopGrace);
    }

    /// Takes more or fewer connections at once.
    public ServerOptions withMaxConnections(int count) {
        return new ServerOptions(
                host,
                port,
                count,
                maxHeadBytes,
                maxTargetBytes,
                idleTimeout,
                headDeadline,
                bodyGrace,
                writeGrace,
                minBytesPerSecond,
                stopGrace);
    }

    /// Takes larger or smaller heads.
    ///
    /// @param headBytes see `maxHeadBytes`
    /// @param targetBytes see `maxTargetBytes`
    public ServerOptions withHeadLimits(int headBytes, int targetBytes) {
        return new ServerOptions(
                host,
                port,
                maxConnections,
                headBytes,
                targetBytes,
                idleTimeout,
                headDeadline,
                bodyGrace,
                writeGrace,
                minBytesPerSecond,
                stopGrace);
    }

    /// Gives idle connections and heads other times.
    ///
    /// @param idle see `idleTimeout`
    /// @param head see `headDeadline`
    public ServerOptions withTimeouts(Duration idle, Duration head) {
        return new ServerOptions(
                host,
                port,
                maxConnections,
                maxHeadBytes,
                maxTargetBytes,
                idle,
                head,
                bodyGrace,
                writeGrace,
                minBytesPerSecond,
                stopGrace);
    }

    /// Gives slow clients other bounds.
    ///
    /// @param body see `bodyGrace`
    /// @param write see `writeGrace`
    /// @param bytesPerSecond see `minBytesPerSecond`
    public ServerOptions withPace(Duration body, Duration write, int bytesPerSecond) {
        return new ServerOptions(
                host,
                port,
                maxConnections,
                maxHeadBytes,
                maxTargetBytes,
                idleTimeout,
                headDeadline,
                body,
                write,
                bytesPerSecond,
                stopGrace);
    }

    /// Gives running requests another time to finish.
    public ServerOptions withStopGrace(Duration grace) {
        return new ServerOptions(
                host,
                port,
                maxConnections,
                maxHeadBytes,
                maxTargetBytes,
                idleTimeout,
                headDeadline,
                bodyGrace,
                writeGrace,
                minBytesPerSecond,
                grace);
    }
}
