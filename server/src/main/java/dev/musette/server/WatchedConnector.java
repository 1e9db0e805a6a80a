package dev.musette.server;

import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import org.eclipse.jetty.io.ManagedSelector;
import org.eclipse.jetty.io.SocketChannelEndPoint;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/// Makes a [WatchedEndPoint] of each client.
final class WatchedConnector extends ServerConnector {
    private final Connections connections;

    WatchedConnector(Server jetty, HttpConnectionFactory http, Connections connections) {
        super(jetty, http);
        this.connections = connections;
    }

    @Override
    protected SocketChannelEndPoint newEndPoint(SocketChannel channel, ManagedSelector selector, SelectionKey key) {
        WatchedEndPoint connection = new WatchedEndPoint(channel, selector, key, getScheduler(), connections);
        connection.setIdleTimeout(getIdleTimeout());
        return connection;
    }
}
