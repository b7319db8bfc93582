package org.studentled.letters;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A real mail server in the one respect that matters here: how it behaves when a letter's data has come to its end. */
final class ForgetfulMailServer implements Closeable {

    private final ServerSocket door;
    private final List<String> received = new CopyOnWriteArrayList<>();
    private volatile AtTheEnd atTheEnd = AtTheEnd.ANSWER;
    private volatile Runnable whenTheDataComes = () -> {};

    private enum AtTheEnd {
        ANSWER,
        HANG_UP,
        REFUSE
    }

    ForgetfulMailServer() {
        try {
            door = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread serving = new Thread(this::serve, "mail server");
        serving.setDaemon(true);
        serving.start();
    }

    int port() {
        return door.getLocalPort();
    }

    void answer() {
        atTheEnd = AtTheEnd.ANSWER;
    }

    /** Takes the letter, and is gone before it has said so. */
    void hangUpAfterTheData() {
        atTheEnd = AtTheEnd.HANG_UP;
    }

    void refuseTheData() {
        atTheEnd = AtTheEnd.REFUSE;
    }

    void whenTheDataComes(Runnable happens) {
        whenTheDataComes = happens;
    }

    /** What it has taken, each with its headers. */
    List<String> received() {
        return List.copyOf(received);
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void serve() {
        while (!door.isClosed()) {
            try (Socket visitor = door.accept()) {
                talk(visitor);
            } catch (IOException gone) {
                // The next one, unless the door is closed.
            }
        }
    }

    private void talk(Socket visitor) throws IOException {
        BufferedReader in =
                new BufferedReader(new InputStreamReader(visitor.getInputStream(), StandardCharsets.ISO_8859_1));
        OutputStream out = visitor.getOutputStream();
        say(out, "220 here");
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            if (line.startsWith("DATA")) {
                whenTheDataComes.run();
                say(out, "354 go on");
                if (!take(in, out)) {
                    return;
                }
            } else {
                say(out, line.startsWith("QUIT") ? "221 bye" : "250 ok");
            }
        }
    }

    /** @return whether the talk goes on */
    private boolean take(BufferedReader in, OutputStream out) throws IOException {
        StringBuilder letter = new StringBuilder();
        for (String line = in.readLine(); !".".equals(line); line = in.readLine()) {
            if (line == null) {
                return false;
            }
            letter.append(line).append('\n');
        }
        if (atTheEnd == AtTheEnd.REFUSE) {
            say(out, "451 not now");
            return true;
        }
        received.add(letter.toString());
        if (atTheEnd == AtTheEnd.HANG_UP) {
            return false;
        }
        say(out, "250 taken");
        return true;
    }

    private static void say(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }
}
