package org.studentled.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.drew.imaging.ImageMetadataReader;
import com.drew.metadata.Directory;
import com.drew.metadata.exif.ExifDirectoryBase;
import com.drew.metadata.exif.GpsDirectory;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a device sends, only a picture drawn again is saved. */
class PhotoProcessorTest {

    private final PhotoProcessor photoProcessor = new PhotoProcessor();

    @Test
    void a_photo_is_turned_upright_and_forgets_where_it_was_taken() throws Exception {
        byte[] sent = SampleImages.turnedWithPlace(2400, 1200);
        assertThat(ImageMetadataReader.readMetadata(new ByteArrayInputStream(sent))
                        .getDirectoriesOfType(GpsDirectory.class))
                .as("the photo as it came knows its place")
                .isNotEmpty();
        PhotoProcessor.ProcessedPhoto kept = photoProcessor.process(sent);
        assertThat(kept.height()).isEqualTo(1600).isGreaterThan(kept.width());
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(kept.jpeg()));
        assertThat(isRed(picture.getRGB(400, 100))).as("left is up now").isTrue();
        assertThat(isRed(picture.getRGB(400, 1500))).isFalse();
        for (Directory found : ImageMetadataReader.readMetadata(new ByteArrayInputStream(kept.jpeg()))
                .getDirectories()) {
            assertThat(found).isNotInstanceOf(ExifDirectoryBase.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"jpg", "png"})
    void a_small_picture_keeps_its_size(String format) {
        assertThat(photoProcessor.process(SampleImages.plain(format, 300, 200)))
                .returns(300, PhotoProcessor.ProcessedPhoto::width)
                .returns(200, PhotoProcessor.ProcessedPhoto::height);
    }

    @Test
    void a_webp_picture_is_read_too() {
        byte[] webp = Base64.getDecoder().decode("UklGRiQAAABXRUJQVlA4IBgAAAAwAQCdASoBAAEAAgA0JaQAA3AA/vuUAAA=");
        assertThat(photoProcessor.process(webp).jpeg()).startsWith(0xFF, 0xD8);
    }

    @Test
    void what_is_behind_a_picture_stays_behind() {
        assertThat(new String(photoProcessor.process(SampleImages.polyglot()).jpeg(), StandardCharsets.ISO_8859_1))
                .doesNotContain("script", "html");
    }

    @Test
    void what_shines_through_becomes_white_paper() throws Exception {
        byte[] kept = photoProcessor.process(SampleImages.transparent()).jpeg();
        assertThat(new Color(ImageIO.read(new ByteArrayInputStream(kept)).getRGB(5, 5)))
                .isEqualTo(Color.WHITE);
    }

    @Test
    void a_picture_that_unfolds_into_gigabytes_is_not_opened() {
        refused(SampleImages.bomb(), PictureRefused.Why.TOO_LARGE);
        refused(new byte[PhotoProcessor.MOST_BYTES + 1], PictureRefused.Why.TOO_LARGE);
    }

    @Test
    void a_kind_of_a_phone_alone_is_told_from_what_is_no_picture() {
        refused(SampleImages.heic(), PictureRefused.Why.HEIC);
        refused(
                "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>".getBytes(StandardCharsets.UTF_8),
                PictureRefused.Why.NO_PICTURE);
        refused("GIF89a with some more bytes".getBytes(StandardCharsets.UTF_8), PictureRefused.Why.NO_PICTURE);
        refused(new byte[0], PictureRefused.Why.NO_PICTURE);
        refused(
                new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10},
                PictureRefused.Why.NO_PICTURE);
    }

    private void refused(byte[] file, PictureRefused.Why why) {
        assertThatThrownBy(() -> photoProcessor.process(file))
                .isInstanceOfSatisfying(
                        PictureRefused.class,
                        refused -> assertThat(refused.why()).isEqualTo(why));
    }

    private static boolean isRed(int rgb) {
        Color color = new Color(rgb);
        return color.getRed() > 200 && color.getBlue() < 60;
    }
}
