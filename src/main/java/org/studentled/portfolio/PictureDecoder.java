package org.studentled.portfolio;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.SampleModel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * Opens a picture within a budget of memory.
 *
 * <p>What it takes is points times bytes for each, and both are asked for before anything is opened. A picture above the
 * budget is read with every second, third … point only: it is made small in the next step anyway. WebP can't be read
 * so and must fit as it is.
 */
final class PictureDecoder {

    /** More than a phone's largest photo (48 million); the decoder of a progressive JPEG keeps all of it outside the heap. */
    static final long MOST_POINTS = 50_000_000;

    /** A WebP is unfolded whole, in about eight bytes for a point. */
    static final long MOST_WEBP_POINTS = 16_000_000;

    static final int LONGEST_SIDE = 30_000;
    static final long BUDGET = 48L * 1024 * 1024;
    private static final int LEAST_BYTES = 3;
    private static final int BITS = 8;

    private PictureDecoder() {}

    /** @throws PictureRefused when it is too large, or can't be read in any way */
    static BufferedImage upright(PictureFile picture, boolean isWebp) {
        for (byte[] reading : picture.readings()) {
            try (ImageInputStream stream = new MemoryCacheImageInputStream(new ByteArrayInputStream(reading))) {
                Iterator<ImageReader> readers = ImageIO.getImageReaders(stream);
                while (readers.hasNext()) {
                    ImageReader reader = readers.next();
                    try {
                        stream.seek(0);
                        reader.setInput(stream, true, true);
                        return turned(read(reader, picture.largestFrame(), isWebp), picture.orientation());
                    } catch (PictureRefused tooLarge) {
                        throw tooLarge;
                    } catch (IOException | RuntimeException damaged) {
                        // Readers and color profiles throw what they like (CMMException is no IOException): the next
                        // one.
                    } finally {
                        reader.dispose();
                    }
                }
            } catch (IOException damaged) {
                // The next one.
            }
        }
        throw new PictureRefused(PictureRefused.Why.NO_PICTURE);
    }

    private static BufferedImage read(ImageReader reader, long largestFrame, boolean isWebp) throws IOException {
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        long points = Math.max(largestFrame, (long) width * height);
        if (width > LONGEST_SIDE || height > LONGEST_SIDE || points > (isWebp ? MOST_WEBP_POINTS : MOST_POINTS)) {
            throw new PictureRefused(PictureRefused.Why.TOO_LARGE);
        }
        ImageReadParam how = reader.getDefaultReadParam();
        int step = isWebp ? 1 : step(width, height, bytes(reader));
        how.setSourceSubsampling(step, step, 0, 0);
        how.setSourceRegion(new Rectangle(width, height));
        return reader.read(0, how);
    }

    /** Every so many-th point is read, so that all of them find room in the budget. */
    static int step(int width, int height, long bytesForAPoint) {
        int step = 1;
        while ((long) (width / step + 1) * (height / step + 1) * bytesForAPoint > BUDGET) {
            step++;
        }
        return step;
    }

    private static long bytes(ImageReader reader) throws IOException {
        long most = LEAST_BYTES;
        ImageTypeSpecifier raw = reader.getRawImageType(0);
        Iterator<ImageTypeSpecifier> types = reader.getImageTypes(0);
        ImageTypeSpecifier first = types.hasNext() ? types.next() : raw;
        for (ImageTypeSpecifier type : new ImageTypeSpecifier[] {raw, first}) {
            if (type != null) {
                SampleModel samples = type.getSampleModel();
                most = Math.max(most, (long) samples.getNumBands() * samples.getSampleSize(0) / BITS);
            }
        }
        return most;
    }

    private static BufferedImage turned(BufferedImage read, int orientation) {
        BufferedImage lying = onWhite(read);
        if (orientation == 1) {
            return lying;
        }
        int width = lying.getWidth();
        int height = lying.getHeight();
        boolean isSwapped = orientation > 4;
        BufferedImage upright =
                new BufferedImage(isSwapped ? height : width, isSwapped ? width : height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = upright.createGraphics();
        pen.drawImage(lying, turn(orientation, width, height), null);
        pen.dispose();
        return upright;
    }

    /** As Exif numbers them: mirrored, upside down, both, and the same four with rows and columns changed over. */
    private static AffineTransform turn(int orientation, int width, int height) {
        return switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            default -> new AffineTransform(0, -1, 1, 0, 0, width);
        };
    }

    /** Drawn at its final size at once: a large picture is not copied as a large one. */
    private static BufferedImage onWhite(BufferedImage picture) {
        BufferedImage small = PhotoProcessor.shrunk(picture);
        BufferedImage paper = new BufferedImage(small.getWidth(), small.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = paper.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, paper.getWidth(), paper.getHeight());
        pen.drawImage(small, 0, 0, null);
        pen.dispose();
        return paper;
    }
}
