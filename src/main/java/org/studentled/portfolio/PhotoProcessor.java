package org.studentled.portfolio;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import net.coobird.thumbnailator.Thumbnails;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.InputStreamSource;
import org.springframework.stereotype.Component;

/** Draws every picture again: turned upright, at most 1600 pixels long, on white, without place, camera or anything behind it. */
@Component
public class PhotoProcessor {

    static final int LONGEST_SIDE = 1600;
    static final int MOST_BYTES = 15 * 1024 * 1024;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(45);
    private static final int MOST_KEPT = 1_000_000;
    private static final float[] QUALITIES = {0.82f, 0.65f, 0.45f, 0.3f};

    // A large picture takes a good part of the memory while it is open: one after the other.
    private final Semaphore one = new Semaphore(1, true);

    /** A picture as it is stored. */
    public record ProcessedPhoto(byte[] jpeg, int width, int height) {}

    /**
     * Waits for the one before: a crowd of large pictures would take the memory that one of them does not.
     *
     * @throws PictureRefused when it is no picture, one this school can't read, or one that is too large; BUSY when very
     *     many came at once
     */
    public ProcessedPhoto process(InputStreamSource file) {
        try {
            if (!one.tryAcquire(LONGEST_WAIT.toSeconds(), TimeUnit.SECONDS)) {
                throw new PictureRefused(PictureRefused.Why.BUSY);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PictureRefused(PictureRefused.Why.BUSY);
        }
        try (InputStream sent = file.getInputStream()) {
            return redraw(sent.readNBytes(MOST_BYTES + 1));
        } catch (IOException gone) {
            throw new PictureRefused(PictureRefused.Why.NO_PICTURE);
        } finally {
            one.release();
        }
    }

    ProcessedPhoto process(byte[] file) {
        return process(new ByteArrayResource(file));
    }

    private static ProcessedPhoto redraw(byte[] file) throws IOException {
        if (file.length > MOST_BYTES) {
            throw new PictureRefused(PictureRefused.Why.TOO_LARGE);
        }
        BufferedImage upright = PictureDecoder.upright(PictureFile.of(file), ImageType.of(file) == ImageType.WEBP);
        return new ProcessedPhoto(jpeg(upright), upright.getWidth(), upright.getHeight());
    }

    /** At most as long as a photo is stored; one that is smaller stays as it is. */
    static BufferedImage shrunk(BufferedImage picture) {
        int longest = Math.max(picture.getWidth(), picture.getHeight());
        if (longest <= LONGEST_SIDE) {
            return picture;
        }
        double scale = (double) LONGEST_SIDE / longest;
        try {
            return Thumbnails.of(picture)
                    .forceSize(Math.max(1, (int) Math.round(picture.getWidth() * scale)), Math.max(1, (int)
                            Math.round(picture.getHeight() * scale)))
                    .asBufferedImage();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] jpeg(BufferedImage picture) throws IOException {
        byte[] written = new byte[0];
        for (float quality : QUALITIES) {
            written = jpeg(picture, quality);
            if (written.length <= MOST_KEPT) {
                return written;
            }
        }
        throw new PictureRefused(PictureRefused.Why.TOO_LARGE);
    }

    private static byte[] jpeg(BufferedImage picture, float quality) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(quality);
            writer.setOutput(out);
            writer.write(null, new IIOImage(picture, null, null), how);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
