package org.studentled.page;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Reads a request body up to a limit of bytes and of time: a body that trickles in must not hold a thread for long. */
final class BodyReader {

    /** For a form: its bytes are few, and take some ten seconds over the slowest phone. */
    private static final Duration DEADLINE = Duration.ofSeconds(20);

    /** For what is not wanted: long enough for a browser to send a film of 80 MB to its end and see the answer. */
    private static final Duration TIME_LIMIT = Duration.ofSeconds(30);

    private static final int PIECE = 8 * 1024;

    private BodyReader() {}

    /**
     * @return nothing when there are more than {@code most} bytes
     * @throws RequestRefused (too slow) when it takes too long
     * @throws IOException when the sender went away or said nothing for too long
     */
    static byte @Nullable [] read(InputStream body, int most) throws IOException {
        long start = System.nanoTime();
        ByteArrayOutputStream read = new ByteArrayOutputStream(PIECE);
        byte[] piece = new byte[PIECE];
        for (int length = body.read(piece); length >= 0; length = body.read(piece)) {
            if (read.size() + length > most) {
                return null;
            }
            if (System.nanoTime() - start > DEADLINE.toNanos()) {
                throw RequestRefused.tooSlow("page.error.tooSlow");
            }
            read.write(piece, 0, length);
        }
        return read.toByteArray();
    }

    /** @return whether the end was reached; who is cut off in the middle sees no answer in most browsers */
    static boolean discard(InputStream body, long most) {
        long start = System.nanoTime();
        long read = 0;
        byte[] piece = new byte[PIECE];
        try {
            for (int length = body.read(piece); length >= 0; length = body.read(piece)) {
                read += length;
                if (read > most || System.nanoTime() - start > TIME_LIMIT.toNanos()) {
                    return false;
                }
            }
            return true;
        } catch (IOException gone) {
            return false;
        }
    }
}
