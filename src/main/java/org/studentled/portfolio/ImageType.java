package org.studentled.portfolio;

import java.nio.charset.StandardCharsets;
import java.util.Set;

/** What a file is by its first bytes, whatever it is called: only three kinds of pictures come in. */
enum ImageType {
    JPEG,
    PNG,
    WEBP,
    HEIC,
    NONE;

    private static final int LONGEST_HEAD = 12;
    private static final Set<String> HEIC_BRANDS =
            Set.of("heic", "heix", "hevc", "heim", "heis", "mif1", "msf1", "avif");

    static ImageType of(byte[] file) {
        if (file.length < LONGEST_HEAD) {
            return NONE;
        }
        if ((file[0] & 0xFF) == 0xFF && (file[1] & 0xFF) == 0xD8 && (file[2] & 0xFF) == 0xFF) {
            return JPEG;
        }
        if ((file[0] & 0xFF) == 0x89 && text(file, 1, 3).equals("PNG")) {
            return PNG;
        }
        if (text(file, 0, 4).equals("RIFF") && text(file, 8, 4).equals("WEBP")) {
            return WEBP;
        }
        return text(file, 4, 4).equals("ftyp") && HEIC_BRANDS.contains(text(file, 8, 4)) ? HEIC : NONE;
    }

    private static String text(byte[] file, int from, int length) {
        return new String(file, from, length, StandardCharsets.ISO_8859_1);
    }
}
