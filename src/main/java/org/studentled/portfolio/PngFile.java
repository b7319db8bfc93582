package org.studentled.portfolio;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The chunks of a PNG (W3C PNG, third edition, 5.3): those that hold the picture, and those that may tell how it lies. */
final class PngFile {

    private static final int SIGNATURE = 8;
    private static final int AROUND = 12;
    private static final Set<String> PICTURE = Set.of("IHDR", "PLTE", "tRNS", "IDAT", "IEND");
    private static final Set<String> TEXTS = Set.of("tEXt", "zTXt", "iTXt");

    private PngFile() {}

    static PictureFile read(byte[] file) {
        ByteArrayOutputStream picture = new ByteArrayOutputStream(file.length);
        picture.write(file, 0, SIGNATURE);
        OptionalInt exif = OptionalInt.empty();
        OptionalInt text = OptionalInt.empty();
        int at = SIGNATURE;
        // A file that breaks off in the middle may still show its upper part.
        while (at + AROUND <= file.length) {
            long length = PictureFile.number(file, at);
            String kind = new String(file, at + 4, 4, StandardCharsets.ISO_8859_1);
            int end = (int) Math.min(file.length, at + AROUND + length);
            int last = Math.max(at + 8, end - 4);
            if (PICTURE.contains(kind)) {
                picture.write(file, at, end - at);
            } else if (kind.equals("eXIf") && exif.isEmpty()) {
                exif = ExifOrientation.inExif(Arrays.copyOfRange(file, at + 8, last));
            } else if (TEXTS.contains(kind) && text.isEmpty()) {
                text = told(file, kind, at + 8, last);
            }
            at = end;
        }
        return new PictureFile(exif.orElse(text.orElse(1)), List.of(picture.toByteArray()), 0);
    }

    /** XMP in a text of its own name, or Exif as ImageMagick writes it; no other text is unfolded. */
    private static OptionalInt told(byte[] file, String kind, int from, int to) {
        int name = end(file, from, to);
        String keyword = new String(file, from, name - from, StandardCharsets.ISO_8859_1);
        boolean isXmp = keyword.equals("XML:com.adobe.xmp");
        if (!isXmp && !keyword.equals("Raw profile type exif") && !keyword.equals("Raw profile type APP1")) {
            return OptionalInt.empty();
        }
        String text = text(file, kind, name + 1, to);
        if (text == null) {
            return OptionalInt.empty();
        }
        return isXmp
                ? ExifOrientation.inXmp(text.getBytes(StandardCharsets.ISO_8859_1))
                : ExifOrientation.inRawProfile(text);
    }

    private static @Nullable String text(byte[] file, String kind, int from, int to) {
        if (kind.equals("tEXt")) {
            return new String(file, from, Math.max(0, to - from), StandardCharsets.ISO_8859_1);
        }
        if (kind.equals("zTXt")) {
            return ExifOrientation.inflated(file, from + 1, to);
        }
        boolean isFolded = file[from] == 1;
        int start = end(file, end(file, from + 2, to) + 1, to) + 1;
        return isFolded
                ? ExifOrientation.inflated(file, start, to)
                : new String(file, start, Math.max(0, to - start), StandardCharsets.ISO_8859_1);
    }

    private static int end(byte[] file, int from, int to) {
        int at = from;
        while (at < to && file[at] != 0) {
            at++;
        }
        return at;
    }
}
