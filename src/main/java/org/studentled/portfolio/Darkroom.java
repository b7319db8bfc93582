package org.studentled.portfolio;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.concurrent.Semaphore;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.ImageOutputStream;
import net.coobird.thumbnailator.Thumbnails;
import org.springframework.stereotype.Component;

/** Draws every picture anew: turned upright, at most 1600 pixels long, on white, without place, camera or anything behind it. */
@Component
public class Darkroom {

    static final int LONGEST_SIDE = 1600;
    static final int MOST_BYTES = 15 * 1024 * 1024;
    private static final long MOST_PIXELS = 50_000_000;
    private static final int MOST_KEPT = 1_000_000;
    private static final float[] QUALITIES = {0.82f, 0.65f, 0.45f, 0.3f};

    // A large picture takes a good part of the memory while it is open: one after the other.
    private final Semaphore one = new Semaphore(1);

    /** A picture as it is kept. */
    public record Developed(byte[] jpeg, int width, int height) {}

    /** @throws PictureRefused when it is no picture, one this house can't read, or one that is too large */
    public Developed develop(byte[] file) {
        if (file.length > MOST_BYTES) {
            throw new PictureRefused(PictureRefused.Why.TOO_LARGE);
        }
        switch (PictureKind.of(file)) {
            case HEIC -> throw new PictureRefused(PictureRefused.Why.HEIC);
            case NONE -> throw new PictureRefused(PictureRefused.Why.NO_PICTURE);
            case JPEG, PNG, WEBP -> measure(file);
        }
        one.acquireUninterruptibly();
        try {
            BufferedImage upright = onWhite(shrunk(file));
            return new Developed(jpeg(upright), upright.getWidth(), upright.getHeight());
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException | NegativeArraySizeException e) {
            throw new PictureRefused(PictureRefused.Why.NO_PICTURE);
        } finally {
            one.release();
        }
    }

    /** A small file may unfold into gigabytes: its size is asked for before it is opened. */
    private static void measure(byte[] file) {
        try (ImageInputStream stream = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(stream);
            if (!readers.hasNext()) {
                throw new PictureRefused(PictureRefused.Why.NO_PICTURE);
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(stream, true, true);
                if ((long) reader.getWidth(0) * reader.getHeight(0) > MOST_PIXELS) {
                    throw new PictureRefused(PictureRefused.Why.TOO_LARGE);
                }
            } finally {
                reader.dispose();
            }
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new PictureRefused(PictureRefused.Why.NO_PICTURE);
        }
    }

    private static BufferedImage shrunk(byte[] file) throws IOException {
        BufferedImage upright =
                Thumbnails.of(new ByteArrayInputStream(file)).scale(1).asBufferedImage();
        return upright.getWidth() <= LONGEST_SIDE && upright.getHeight() <= LONGEST_SIDE
                ? upright
                : Thumbnails.of(upright).size(LONGEST_SIDE, LONGEST_SIDE).asBufferedImage();
    }

    private static BufferedImage onWhite(BufferedImage picture) {
        BufferedImage paper = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = paper.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, paper.getWidth(), paper.getHeight());
        pen.drawImage(picture, 0, 0, null);
        pen.dispose();
        return paper;
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
