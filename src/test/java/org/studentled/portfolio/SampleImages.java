package org.studentled.portfolio;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import javax.imageio.ImageIO;

/** Pictures as devices send them, good ones and bad ones. */
public final class SampleImages {

    private SampleImages() {}

    /** Red at the left, blue at the right. */
    public static byte[] plain(String format, int width, int height) {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = picture.createGraphics();
        pen.setColor(Color.RED);
        pen.fillRect(0, 0, width / 2, height);
        pen.setColor(Color.BLUE);
        pen.fillRect(width / 2, 0, width - width / 2, height);
        pen.dispose();
        return written(picture, format);
    }

    /** A sheet held upright, kept lying by the camera, with the place where it was taken. */
    static byte[] turnedWithPlace(int width, int height) {
        byte[] jpeg = plain("jpg", width, height);
        byte[] exif = exif();
        ByteBuffer out = ByteBuffer.allocate(jpeg.length + exif.length + 4);
        out.put(jpeg, 0, 2)
                .putShort((short) 0xFFE1)
                .putShort((short) (exif.length + 2))
                .put(exif);
        return out.put(jpeg, 2, jpeg.length - 2).array();
    }

    /** A few bytes that say they unfold into thousands of millions of pixels. */
    static byte[] bomb() {
        ByteBuffer header = ByteBuffer.allocate(17);
        header.put("IHDR".getBytes(StandardCharsets.US_ASCII)).putInt(60_000).putInt(60_000);
        header.put(new byte[] {8, 2, 0, 0, 0});
        CRC32 sum = new CRC32();
        sum.update(header.array());
        ByteBuffer file = ByteBuffer.allocate(33);
        file.put(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'})
                .putInt(13)
                .put(header.array());
        return file.putInt((int) sum.getValue()).array();
    }

    /** A few kilobytes that unfold into so many points, as a drawing program or someone with bad intent makes them. */
    static byte[] empty(int width, int height, int depth, int kind) {
        int channels = kind == 6 ? 4 : 3;
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
        chunk(
                file,
                "IHDR",
                ByteBuffer.allocate(13)
                        .putInt(width)
                        .putInt(height)
                        .put(new byte[] {(byte) depth, (byte) kind, 0, 0, 0})
                        .array());
        Deflater deflater = new Deflater(9);
        byte[] row = new byte[1 + width * channels * depth / 8];
        byte[] piece = new byte[8192];
        ByteArrayOutputStream folded = new ByteArrayOutputStream();
        for (int number = 0; number <= height; number++) {
            deflater.setInput(row, 0, number == height ? 0 : row.length);
            if (number == height) {
                deflater.finish();
            }
            for (int length = deflater.deflate(piece); length > 0; length = deflater.deflate(piece)) {
                folded.write(piece, 0, length);
            }
        }
        deflater.end();
        chunk(file, "IDAT", folded.toByteArray());
        chunk(file, "IEND", new byte[0]);
        return file.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream file, String kind, byte[] data) {
        byte[] named = ByteBuffer.allocate(4 + data.length)
                .put(kind.getBytes(StandardCharsets.US_ASCII))
                .put(data)
                .array();
        CRC32 sum = new CRC32();
        sum.update(named);
        file.writeBytes(ByteBuffer.allocate(4).putInt(data.length).array());
        file.writeBytes(named);
        file.writeBytes(ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
    }

    /** A picture with a web page behind it. */
    static byte[] polyglot() {
        byte[] page = "<html><script>alert(document.cookie)</script></html>".getBytes(StandardCharsets.UTF_8);
        byte[] jpeg = plain("jpg", 40, 40);
        return ByteBuffer.allocate(jpeg.length + page.length)
                .put(jpeg)
                .put(page)
                .array();
    }

    static byte[] transparent() {
        return written(new BufferedImage(20, 20, BufferedImage.TYPE_INT_ARGB), "png");
    }

    public static byte[] heic() {
        return "\0\0\0\u0018ftypheic\0\0\0\0mif1heic".getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] exif() {
        ByteBuffer tiff = ByteBuffer.allocate(110).order(ByteOrder.LITTLE_ENDIAN);
        tiff.put("Exif\0\0II".getBytes(StandardCharsets.ISO_8859_1))
                .putShort((short) 42)
                .putInt(8);
        tiff.putShort((short) 2);
        entry(tiff, 0x0112, 3, 1, 6);
        entry(tiff, 0x8825, 4, 1, 38);
        tiff.putInt(0);
        tiff.putShort((short) 2);
        entry(tiff, 1, 2, 2, 'N');
        entry(tiff, 2, 5, 3, 68);
        tiff.putInt(0);
        for (int part : new int[] {40, 1, 42, 1, 46, 1}) {
            tiff.putInt(part);
        }
        return tiff.array();
    }

    private static void entry(ByteBuffer tiff, int tag, int type, int count, int value) {
        tiff.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
    }

    private static byte[] written(BufferedImage picture, String format) {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            ImageIO.write(picture, format, out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
