package org.studentled.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.ZoneId;
import org.apache.coyote.InputBuffer;
import org.apache.tomcat.util.net.ApplicationBufferHandler;
import org.junit.jupiter.api.Test;
import org.studentled.MovableClock;

/** How long an upload may take. */
class MinimumUploadRateTest {

    private static final int PIECE = 8 * 1024;
    private static final int LARGEST = 16 * 1024 * 1024;

    private static final ApplicationBufferHandler NOWHERE = new ApplicationBufferHandler() {

        @Override
        public void setByteBuffer(ByteBuffer buffer) {}

        @Override
        public ByteBuffer getByteBuffer() {
            return ByteBuffer.allocate(0);
        }

        @Override
        public void expand(int size) {}
    };

    private final MovableClock clock = new MovableClock(ZoneId.of("America/New_York"));

    @Test
    void a_slow_phone_brings_its_photo_to_the_end() throws IOException {
        assertThat(arrives(32 * 1024, 2 * 1024 * 1024)).isEqualTo(2 * 1024 * 1024);
    }

    @Test
    void the_largest_file_arrives_over_a_line_of_half_a_megabit() throws IOException {
        assertThat(arrives(64 * 1024, LARGEST)).isEqualTo(LARGEST);
    }

    @Test
    void who_drips_is_cut_off_soon_and_nothing_more_is_read() throws IOException {
        assertThat(arrives(1024, LARGEST)).isLessThan(32 * 1024);
    }

    @Test
    void nobody_holds_a_place_for_longer_than_five_minutes() throws IOException {
        var before = clock.instant();
        assertThat(arrives(17 * 1024, LARGEST)).isLessThan(LARGEST);
        assertThat(Duration.between(before, clock.instant())).isLessThan(Duration.ofSeconds(302));
    }

    private int arrives(int bytesInASecond, int length) throws IOException {
        var paced = new MinimumUploadRate(new Line(bytesInASecond, length), clock);
        int read = 0;
        for (int piece = paced.doRead(NOWHERE); piece >= 0; piece = paced.doRead(NOWHERE)) {
            read += piece;
        }
        assertThat(paced.isTooSlow()).isEqualTo(read < length);
        assertThat(paced.doRead(NOWHERE)).isEqualTo(-1);
        return read;
    }

    /** A network on which so many bytes come in a second. */
    private final class Line implements InputBuffer {

        private final int bytesInASecond;
        private int left;

        Line(int bytesInASecond, int length) {
            this.bytesInASecond = bytesInASecond;
            left = length;
        }

        @Override
        public int doRead(ApplicationBufferHandler handler) {
            if (left == 0) {
                return -1;
            }
            int piece = Math.min(PIECE, left);
            left -= piece;
            clock.forward(Duration.ofMillis(piece * 1000L / bytesInASecond));
            return piece;
        }

        @Override
        public int available() {
            return left;
        }
    }
}
