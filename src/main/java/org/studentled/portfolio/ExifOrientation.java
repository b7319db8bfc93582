package org.studentled.portfolio;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.OptionalInt;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/**
 * How the camera was held, read out of the blocks in which files tell it: 1 to 8, as Exif 2.32 numbers them.
 *
 * <p>Only this one number is read, and only so far as it lies inside the block: whatever else is in there is for no one.
 */
final class ExifOrientation {

    private static final int TAG = 0x0112;
    private static final int MOST_ENTRIES = 1_000;
    private static final int LARGEST_TEXT = 256 * 1024;
    private static final int HEX = 16;
    private static final byte[] EXIF = {'E', 'x', 'i', 'f', 0, 0};

    private ExifOrientation() {}

    /** @param block a TIFF structure, with or without {@code Exif\0\0} before it */
    static OptionalInt inExif(byte[] block) {
        int start = startsWith(block, EXIF) ? EXIF.length : 0;
        ByteBuffer tiff = ByteBuffer.wrap(block, start, block.length - start).slice();
        try {
            tiff.order(tiff.getShort() == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
            if (tiff.getShort() != 42) {
                return OptionalInt.empty();
            }
            tiff.position(tiff.getInt());
            int entries = Math.min(Short.toUnsignedInt(tiff.getShort()), MOST_ENTRIES);
            for (int entry = 0; entry < entries; entry++) {
                int tag = Short.toUnsignedInt(tiff.getShort());
                boolean isShort = tiff.getShort() == 3;
                tiff.getInt();
                int value = isShort ? Short.toUnsignedInt(tiff.getShort()) : 0;
                tiff.position(tiff.position() + (isShort ? 2 : 4));
                if (tag == TAG) {
                    return valid(value);
                }
            }
        } catch (BufferUnderflowException | IllegalArgumentException cutOff) {
            return OptionalInt.empty();
        }
        return OptionalInt.empty();
    }

    /** XMP writes it as an attribute or as an element: {@code tiff:Orientation="6"}, {@code <tiff:Orientation>6<}. */
    static OptionalInt inXmp(byte[] block) {
        String xmp = new String(block, 0, Math.min(block.length, LARGEST_TEXT), StandardCharsets.ISO_8859_1);
        int at = xmp.indexOf("tiff:Orientation");
        if (at < 0) {
            return OptionalInt.empty();
        }
        int value = at + "tiff:Orientation".length();
        while (value < xmp.length() && "=\"'> \t\r\n".indexOf(xmp.charAt(value)) >= 0) {
            value++;
        }
        return value < xmp.length() ? valid(xmp.charAt(value) - '0') : OptionalInt.empty();
    }

    /** ImageMagick keeps it in a text of a PNG: a name, a length and the block in hexadecimal digits. */
    static OptionalInt inRawProfile(String text) {
        String[] lines = text.strip().split("\\s+", 3);
        if (lines.length < 3) {
            return OptionalInt.empty();
        }
        byte[] block = new byte[Math.min(lines[2].length(), LARGEST_TEXT) / 2];
        int length = 0;
        int high = -1;
        for (int at = 0; at < lines[2].length() && length < block.length; at++) {
            int digit = Character.digit(lines[2].charAt(at), HEX);
            if (digit >= 0 && high < 0) {
                high = digit;
            } else if (digit >= 0) {
                block[length++] = (byte) (high * HEX + digit);
                high = -1;
            }
        }
        return inExif(block);
    }

    /** @return nothing when it unfolds into more than anyone's text, or is not what it says */
    static @Nullable String inflated(byte[] file, int from, int to) {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(file, from, to - from);
            byte[] text = new byte[LARGEST_TEXT];
            int length = 0;
            while (!inflater.finished() && length < text.length) {
                int more = inflater.inflate(text, length, text.length - length);
                if (more == 0) {
                    break;
                }
                length += more;
            }
            return inflater.finished() ? new String(text, 0, length, StandardCharsets.ISO_8859_1) : null;
        } catch (DataFormatException damaged) {
            return null;
        } finally {
            inflater.end();
        }
    }

    static boolean startsWith(byte[] block, byte[] start) {
        return block.length >= start.length && Arrays.equals(block, 0, start.length, start, 0, start.length);
    }

    private static OptionalInt valid(int value) {
        return value >= 1 && value <= 8 ? OptionalInt.of(value) : OptionalInt.empty();
    }
}
