package org.studentled.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;

/** Where the parts of the sandbox listen. */
public record Ports(int application, int lms, int classroom, int mail, int engine, int secondLms) {

    /** The ports a newcomer reads about. */
    public static Ports usual() {
        return new Ports(8080, 8081, 8082, 3025, 8090, 8083);
    }

    /** Ports no one uses at the moment, for tests. */
    public static Ports free() {
        var found = freePorts(6);
        return new Ports(found.get(0), found.get(1), found.get(2), found.get(3), found.get(4), found.get(5));
    }

    // All are held open together, so that none is found twice.
    private static List<Integer> freePorts(int many) {
        var held = new ArrayList<ServerSocket>();
        try {
            for (var number = 0; number < many; number++) {
                held.add(new ServerSocket(0));
            }
            var found = held.stream().map(ServerSocket::getLocalPort).toList();
            for (var socket : held) {
                socket.close();
            }
            return found;
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }
}
