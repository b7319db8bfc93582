package org.studentled.portfolio;

import java.util.List;

/**
 * A picture's file taken apart: what the decoder needs, and how the camera was held, each for itself.
 *
 * <p>The decoders are handed only the parts that hold the picture. What else a file brings (texts that unfold into
 * gigabytes, thumbnails, places, notes of a camera) is neither unfolded nor kept.
 *
 * @param orientation 1 to 8 as Exif numbers them; 1 when nothing is told
 * @param readings the picture, first with its color profile where it has one, then without: a damaged profile must not
 *     cost the picture
 * @param largestFrame the most points a part of the file says it has, which may be more than the file itself says; 0
 *     when parts say nothing
 */
record PictureFile(int orientation, List<byte[]> readings, long largestFrame) {

    /** @throws PictureRefused when the parts can't be told from each other */
    static PictureFile of(byte[] file) {
        try {
            return switch (ImageType.of(file)) {
                case JPEG -> JpegFile.read(file);
                case PNG -> PngFile.read(file);
                case WEBP -> WebpFile.read(file);
                case HEIC -> throw new PictureRefused(PictureRefused.Why.HEIC);
                case NONE -> throw new PictureRefused(PictureRefused.Why.NO_PICTURE);
            };
        } catch (IndexOutOfBoundsException cutOff) {
            throw new PictureRefused(PictureRefused.Why.NO_PICTURE);
        }
    }

    /** Four bytes, the highest first; where a file ends in the middle of them, an {@link IndexOutOfBoundsException}. */
    static long number(byte[] file, int at) {
        return (file[at] & 0xFFL) << 24
                | (file[at + 1] & 0xFF) << 16
                | (file[at + 2] & 0xFF) << 8
                | file[at + 3] & 0xFF;
    }
}
