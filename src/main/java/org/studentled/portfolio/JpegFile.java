package org.studentled.portfolio;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;

/** The segments of a JPEG (ITU T.81, B.1.1), in whatever order a camera or a program wrote them. */
final class JpegFile {

    private static final int APP0 = 0xE0;
    private static final int APP1 = 0xE1;
    private static final int APP2 = 0xE2;
    private static final int APP14 = 0xEE;
    private static final int APP15 = 0xEF;
    private static final int COMMENT = 0xFE;
    private static final int SCAN = 0xDA;
    private static final int END = 0xD9;
    private static final byte[] PROFILE = "ICC_PROFILE\0".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] XMP = "http://ns.adobe.com/xap/1.0/\0".getBytes(StandardCharsets.US_ASCII);
    private static final int LARGEST_PROFILE = 2 * 1024 * 1024;

    private final byte[] file;
    private final ByteArrayOutputStream plain = new ByteArrayOutputStream();
    private final ByteArrayOutputStream profiled = new ByteArrayOutputStream();
    private int profile;
    private OptionalInt exif = OptionalInt.empty();
    private OptionalInt xmp = OptionalInt.empty();

    private JpegFile(byte[] file) {
        this.file = file;
    }

    static PictureFile read(byte[] file) {
        JpegFile jpeg = new JpegFile(file);
        jpeg.take();
        int orientation = jpeg.exif.orElse(jpeg.xmp.orElse(1));
        boolean hasProfile = jpeg.profile > 0 && jpeg.profile <= LARGEST_PROFILE;
        return new PictureFile(
                orientation,
                hasProfile
                        ? List.of(jpeg.profiled.toByteArray(), jpeg.plain.toByteArray())
                        : List.of(jpeg.plain.toByteArray()),
                0);
    }

    private void take() {
        keep(0, 2);
        int at = 2;
        while (at < file.length) {
            if ((file[at] & 0xFF) != 0xFF) {
                throw new PictureRefused(PictureRefused.Why.NO_PICTURE);
            }
            int marker = file[at + 1] & 0xFF;
            if (marker == 0xFF) {
                // Any number of these may stand before a segment.
                at++;
            } else if (marker == SCAN || marker == END) {
                keep(at, file.length);
                return;
            } else {
                int end = at + 2 + ((file[at + 2] & 0xFF) << 8 | file[at + 3] & 0xFF);
                take(marker, at, Math.min(end, file.length));
                at = end;
            }
        }
    }

    private void take(int marker, int from, int to) {
        if (marker == APP1) {
            turn(Arrays.copyOfRange(file, from + 4, Math.max(from + 4, to)));
        } else if (marker == APP2 && isProfile(from, to)) {
            profile += to - from;
            profiled.write(file, from, to - from);
        } else if (marker == APP0 || marker == APP14) {
            // The second one tells how four colors are meant.
            keep(from, to);
        } else if ((marker < APP0 || marker > APP15) && marker != COMMENT) {
            keep(from, to);
        }
    }

    private void turn(byte[] block) {
        if (exif.isEmpty() && ExifOrientation.startsWith(block, EXIF)) {
            exif = ExifOrientation.inExif(block);
        } else if (xmp.isEmpty() && ExifOrientation.startsWith(block, XMP)) {
            xmp = ExifOrientation.inXmp(block);
        }
    }

    private boolean isProfile(int from, int to) {
        return to - from > PROFILE.length + 4
                && Arrays.equals(file, from + 4, from + 4 + PROFILE.length, PROFILE, 0, PROFILE.length);
    }

    private void keep(int from, int to) {
        plain.write(file, from, to - from);
        profiled.write(file, from, to - from);
    }
}
