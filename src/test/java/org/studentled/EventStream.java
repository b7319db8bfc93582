package org.studentled;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Reads server-sent events as a browser does. The heartbeat is a comment, and may come between any two events. */
public final class EventStream implements AutoCloseable {

    private final BufferedReader lines;

    public EventStream(InputStream body) {
        lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8));
    }

    /** @return the next line that isn't blank, such as {@code :listening}, or null at the end */
    public @Nullable String line() throws IOException {
        String line = lines.readLine();
        while (line != null && line.isEmpty()) {
            line = lines.readLine();
        }
        return line;
    }

    /** @return the next event up to its blank line, such as {@code event:changed data:}, or null at the end */
    public @Nullable String event() throws IOException {
        String line = line();
        while (line != null && line.startsWith(":")) {
            line = line();
        }
        if (line == null) {
            return null;
        }
        StringBuilder event = new StringBuilder(line);
        for (String more = lines.readLine(); more != null && !more.isEmpty(); more = lines.readLine()) {
            if (!more.startsWith(":")) {
                event.append(' ').append(more);
            }
        }
        return event.toString();
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
