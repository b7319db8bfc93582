package org.studentled.portfolio;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/** The chunks of a WebP (RFC 9649): the picture, its transparency and profile, and what tells how it lies. */
final class WebpFile {

    private static final int HEAD = 12;
    private static final int CHUNK = 8;
    private static final int LARGEST_PROFILE = 2 * 1024 * 1024;
    private static final Set<String> PICTURE = Set.of("VP8X", "VP8 ", "VP8L", "ALPH", "ANIM", "ANMF");

    private WebpFile() {}

    static PictureFile read(byte[] file) {
        ByteArrayOutputStream plain = new ByteArrayOutputStream(file.length);
        ByteArrayOutputStream profiled = new ByteArrayOutputStream(file.length);
        boolean hasProfile = false;
        OptionalInt exif = OptionalInt.empty();
        OptionalInt xmp = OptionalInt.empty();
        int at = HEAD;
        while (at + CHUNK <= file.length) {
            String kind = new String(file, at, 4, StandardCharsets.ISO_8859_1);
            long length = Integer.toUnsignedLong(little(file).getInt(at + 4));
            int end = (int) Math.min(file.length, at + CHUNK + length + length % 2);
            int last = (int) Math.min(end, at + CHUNK + length);
            if (PICTURE.contains(kind)) {
                write(file, at, end, kind.equals("VP8X"), false, plain);
                write(file, at, end, kind.equals("VP8X"), true, profiled);
            } else if (kind.equals("ICCP") && length > 0 && length <= LARGEST_PROFILE) {
                hasProfile = true;
                profiled.write(file, at, end - at);
            } else if (kind.equals("EXIF") && exif.isEmpty()) {
                exif = ExifOrientation.inExif(Arrays.copyOfRange(file, at + CHUNK, last));
            } else if (kind.equals("XMP ") && xmp.isEmpty()) {
                xmp = ExifOrientation.inXmp(Arrays.copyOfRange(file, at + CHUNK, last));
            }
            at = end;
        }
        List<byte[]> readings = hasProfile ? List.of(whole(profiled), whole(plain)) : List.of(whole(plain));
        return new PictureFile(exif.orElse(xmp.orElse(1)), readings, largestFrame(file, HEAD, file.length));
    }

    /** The first flags of an extended file say which other chunks there are: no longer Exif and XMP (bits 3 and 2). */
    private static void write(
            byte[] file, int from, int to, boolean isExtended, boolean withProfile, ByteArrayOutputStream into) {
        byte[] chunk = Arrays.copyOfRange(file, from, to);
        if (isExtended && chunk.length > CHUNK) {
            chunk[CHUNK] &= (byte) (withProfile ? ~0x0C : ~0x2C);
        }
        into.write(chunk, 0, chunk.length);
    }

    private static byte[] whole(ByteArrayOutputStream chunks) {
        return little(new byte[HEAD + chunks.size()])
                .put("RIFF".getBytes(StandardCharsets.US_ASCII))
                .putInt(4 + chunks.size())
                .put("WEBP".getBytes(StandardCharsets.US_ASCII))
                .put(chunks.toByteArray())
                .array();
    }

    /** A frame says its own size, and the decoder makes room for that, whatever the file says of itself. */
    private static long largestFrame(byte[] file, int from, int to) {
        long largest = 0;
        int at = from;
        while (at + CHUNK <= to) {
            String kind = new String(file, at, 4, StandardCharsets.ISO_8859_1);
            long length = Integer.toUnsignedLong(little(file).getInt(at + 4));
            int end = (int) Math.min(to, at + CHUNK + length + length % 2);
            largest = Math.max(largest, points(file, kind, at + CHUNK, end));
            at = end;
        }
        return largest;
    }

    private static long points(byte[] file, String kind, int at, int end) {
        if (kind.equals("ANMF") && at + 16 <= end) {
            return largestFrame(file, at + 16, end);
        }
        if (kind.equals("VP8L") && at + 5 <= end) {
            int sizes = little(file).getInt(at + 1);
            return ((sizes & 0x3FFF) + 1L) * ((sizes >>> 14 & 0x3FFF) + 1L);
        }
        if (kind.equals("VP8 ") && at + 10 <= end) {
            return (little(file).getShort(at + 6) & 0x3FFFL) * (little(file).getShort(at + 8) & 0x3FFFL);
        }
        return 0;
    }

    private static ByteBuffer little(byte[] file) {
        return ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
    }
}
