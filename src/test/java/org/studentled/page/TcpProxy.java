package org.studentled.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Stands between the application and its database, and can be pulled out like a cable, or fall silent. */
final class TcpProxy implements AutoCloseable {

    private final int target;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final int port;
    private volatile ServerSocket door;
    private volatile boolean silent;

    TcpProxy(int target) {
        this.target = target;
        door = bound(0);
        port = door.getLocalPort();
        listen(door);
    }

    int port() {
        return port;
    }

    /** Everything ends, and no one is let in. */
    @Override
    public void close() {
        closeQuietly(door);
        open.forEach(TcpProxy::closeQuietly);
        open.clear();
    }

    /** Connections stay and are made, and not a byte passes. */
    void fallSilent() {
        silent = true;
    }

    void reopen() {
        if (door.isClosed()) {
            door = bound(port);
            listen(door);
        } else if (silent) {
            // What was held back is lost: both sides have to begin again.
            open.forEach(TcpProxy::closeQuietly);
            open.clear();
        }
        silent = false;
    }

    private static ServerSocket bound(int port) {
        try {
            ServerSocket socket = new ServerSocket();
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return socket;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void listen(ServerSocket at) {
        run(() -> {
            try {
                while (true) {
                    Socket come = at.accept();
                    Socket on = new Socket(InetAddress.getLoopbackAddress(), target);
                    open.add(come);
                    open.add(on);
                    run(() -> pass(come, on));
                    run(() -> pass(on, come));
                }
            } catch (IOException closed) {
                closeQuietly(at);
            }
        });
    }

    private void pass(Socket from, Socket to) {
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            byte[] piece = new byte[8192];
            for (int length = in.read(piece); length >= 0; length = in.read(piece)) {
                if (!silent) {
                    out.write(piece, 0, length);
                }
            }
        } catch (IOException ended) {
            closeQuietly(from);
        }
        closeQuietly(from);
        closeQuietly(to);
    }

    private static void run(Runnable what) {
        Thread thread = new Thread(what, "tcp-proxy");
        thread.setDaemon(true);
        thread.start();
    }

    private static void closeQuietly(AutoCloseable what) {
        try {
            what.close();
        } catch (Exception alreadyClosed) {
            // That is what was wanted.
        }
    }
}
