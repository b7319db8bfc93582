package org.studentled.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Photos as phones, scanners and programs make them: turned, read without a damaged profile, or refused by a sentence. */
class DevicePhotosTest {

    private final PhotoProcessor photoProcessor = new PhotoProcessor();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cmyk-JPEGImageWriter.jpg",
                "damaged-java_awt_color_CMMException.webp",
                "exif-after-icc.jpg",
                "grey16.png",
                "icc-chunk-2-of-1.jpg",
                "icc-cut.jpg",
                "icc-cut.png",
                "icc-cut.webp",
                "icc-empty.jpg",
                "icc-empty.webp",
                "icc-good.jpg",
                "icc-good.webp",
                "icc-grey.jpg",
                "icc-grey.png",
                "icc-grey.webp",
                "icc-head-only.jpg",
                "icc-head-only.webp",
                "icc-nonsense.jpg",
                "icc-nonsense.png",
                "icc-nonsense.webp",
                "icc-short-segment.jpg",
                "icc-xyz.webp",
                "lying.png",
                "lying.webp",
                "mpo.jpg",
                "plain-again.webp",
                "plain.webp",
                "upright-wanted.jpg",
                "xmp-before-exif.jpg"
            })
    void a_photo_with_an_odd_or_damaged_profile_is_kept(String name) throws Exception {
        assertThat(photoProcessor.process(file(name)).jpeg()).startsWith(0xFF, 0xD8);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"lying.png", "lying.webp", "upright-wanted.jpg", "xmp-before-exif.jpg", "exif-after-icc.jpg"})
    void a_photo_taken_upright_is_upright(String name) throws Exception {
        PhotoProcessor.ProcessedPhoto kept = photoProcessor.process(file(name));
        assertThat(kept.height()).as("%d x %d", kept.width(), kept.height()).isGreaterThan(kept.width());
    }

    @Test
    void a_file_that_breaks_off_is_kept_so_far_or_refused() throws Exception {
        byte[] whole = SampleImages.plain("jpg", 640, 480);
        byte[] png = SampleImages.plain("png", 640, 480);
        byte[] webp = file("icc-good.webp");
        for (byte[] each : new byte[][] {whole, png, webp, file("broken-off.jpg")}) {
            for (int length = 0; length < each.length; length += Math.max(1, each.length / 60)) {
                keptOrRefused(java.util.Arrays.copyOf(each, length));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"1, R, B", "2, B, R", "3, B, R", "4, R, B"})
    void all_ways_to_hold_a_camera_that_keep_the_sides_are_known(int orientation, String left, String right)
            throws Exception {
        BufferedImage kept = shown(withExif(SampleImages.plain("png", 80, 40), orientation));
        assertThat(kept.getWidth()).isEqualTo(80);
        assertThat(color(kept, 10, 20) + ", " + color(kept, 70, 20)).isEqualTo(left + ", " + right);
    }

    @ParameterizedTest
    @CsvSource({"5, R, B", "6, R, B", "7, B, R", "8, B, R"})
    void and_so_are_those_that_change_them_over(int orientation, String top, String bottom) throws Exception {
        BufferedImage kept = shown(withExif(SampleImages.plain("png", 80, 40), orientation));
        assertThat(kept.getWidth()).isEqualTo(40);
        assertThat(color(kept, 20, 10) + ", " + color(kept, 20, 70)).isEqualTo(top + ", " + bottom);
    }

    @Test
    void what_an_older_program_wrote_into_a_text_of_a_png_turns_it_too() throws Exception {
        StringBuilder hex = new StringBuilder("\nexif\n      26\n");
        for (byte each : exif(6)) {
            hex.append("%02x".formatted(each));
        }
        byte[] text = ("Raw profile type exif\0\0").getBytes(StandardCharsets.ISO_8859_1);
        byte[] folded = deflated(hex.toString().getBytes(StandardCharsets.ISO_8859_1));
        byte[] chunk = ByteBuffer.allocate(text.length + folded.length)
                .put(text)
                .put(folded)
                .array();
        assertThat(shown(withChunk(SampleImages.plain("png", 80, 40), "zTXt", chunk))
                        .getWidth())
                .isEqualTo(40);
        byte[] xmp = "XML:com.adobe.xmp\0\0\0\0\0<x tiff:Orientation=\"8\"/>".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(shown(withChunk(SampleImages.plain("png", 80, 40), "iTXt", xmp))
                        .getWidth())
                .isEqualTo(40);
    }

    @ParameterizedTest
    @ValueSource(strings = {"zTXt", "iTXt", "iCCP"})
    void a_text_that_unfolds_into_hundreds_of_megabytes_stays_folded(String kind) throws Exception {
        String name = kind.equals("iTXt") ? "XML:com.adobe.xmp\0\1\0\0\0" : "Raw profile type exif\0\0";
        byte[] head = name.getBytes(StandardCharsets.ISO_8859_1);
        byte[] folded = deflated(new byte[200 * 1024 * 1024]);
        byte[] chunk = ByteBuffer.allocate(head.length + folded.length)
                .put(head)
                .put(folded)
                .array();
        byte[] bomb = withChunk(SampleImages.plain("png", 80, 40), kind, chunk);
        long before = allocated();
        assertThat(shown(bomb).getWidth()).isEqualTo(80);
        assertThat(allocated() - before).isLessThan(32L * 1024 * 1024);
    }

    @ParameterizedTest
    @CsvSource({"7000, 7000, 8, 6", "7000, 7000, 16, 6", "7000, 7000, 16, 2", "25000, 1900, 16, 6"})
    void a_small_file_with_many_points_takes_no_more_than_the_budget(int width, int height, int depth, int kind)
            throws Exception {
        byte[] file = SampleImages.empty(width, height, depth, kind);
        long before = allocated();
        PhotoProcessor.ProcessedPhoto kept = photoProcessor.process(file);
        assertThat(Math.max(kept.width(), kept.height())).isEqualTo(1600);
        assertThat(allocated() - before)
                .as("all that was made room for, whether it was needed at the same time or not")
                .isLessThan(4 * PictureDecoder.BUDGET);
    }

    @Test
    void a_webp_whose_picture_is_larger_than_it_says_is_not_opened() throws Exception {
        byte[] file = file("plain.webp");
        int at = new String(file, StandardCharsets.ISO_8859_1).indexOf("VP8L");
        int frame = at < 0 ? new String(file, StandardCharsets.ISO_8859_1).indexOf("VP8 ") : at;
        byte[] sizes = at < 0 ? new byte[] {(byte) 0xFF, 0x3F, (byte) 0xFF, 0x3F} : new byte[] {-1, -1, -1, 0x0F};
        System.arraycopy(sizes, 0, file, at < 0 ? frame + 14 : frame + 9, 4);
        assertThatThrownBy(() -> photoProcessor.process(file))
                .isInstanceOf(PictureRefused.class)
                .hasMessage("TOO_LARGE");
    }

    private void keptOrRefused(byte[] file) {
        try {
            assertThat(photoProcessor.process(file).width()).isPositive();
        } catch (PictureRefused refused) {
            assertThat(refused.why()).isIn(PictureRefused.Why.NO_PICTURE, PictureRefused.Why.TOO_LARGE);
        }
    }

    private BufferedImage shown(byte[] file) throws IOException {
        return ImageIO.read(
                new ByteArrayInputStream(photoProcessor.process(file).jpeg()));
    }

    private static String color(BufferedImage picture, int x, int y) {
        return new Color(picture.getRGB(x, y)).getRed() > 128 ? "R" : "B";
    }

    private static byte[] exif(int orientation) {
        return ByteBuffer.allocate(26)
                .putShort((short) 0x4D4D)
                .putShort((short) 42)
                .putInt(8)
                .putShort((short) 1)
                .putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0)
                .putInt(0)
                .array();
    }

    private static byte[] withExif(byte[] png, int orientation) {
        return withChunk(png, "eXIf", exif(orientation));
    }

    private static byte[] withChunk(byte[] png, String kind, byte[] data) {
        int afterHead = 33;
        ByteBuffer named = ByteBuffer.allocate(4 + data.length)
                .put(kind.getBytes(StandardCharsets.US_ASCII))
                .put(data);
        CRC32 sum = new CRC32();
        sum.update(named.array());
        return ByteBuffer.allocate(png.length + 12 + data.length)
                .put(png, 0, afterHead)
                .putInt(data.length)
                .put(named.array())
                .putInt((int) sum.getValue())
                .put(png, afterHead, png.length - afterHead)
                .array();
    }

    private static byte[] deflated(byte[] plain) {
        Deflater deflater = new Deflater(9);
        deflater.setInput(plain);
        deflater.finish();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] piece = new byte[8192];
        while (!deflater.finished()) {
            out.write(piece, 0, deflater.deflate(piece));
        }
        deflater.end();
        return out.toByteArray();
    }

    /** Bytes this thread has asked room for so far. */
    private static long allocated() {
        return ((com.sun.management.ThreadMXBean) java.lang.management.ManagementFactory.getThreadMXBean())
                .getCurrentThreadAllocatedBytes();
    }

    private static byte[] file(String name) throws IOException {
        try (InputStream photo = DevicePhotosTest.class.getResourceAsStream("/photos/" + name)) {
            return Objects.requireNonNull(photo, name).readAllBytes();
        }
    }
}
