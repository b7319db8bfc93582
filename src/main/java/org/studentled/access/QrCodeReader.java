package org.studentled.access;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.PlanarYUVLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.Map;
import java.util.Optional;

/** Reads the square on a child's card, for browsers that can't read it themselves; the picture is not stored. */
public final class QrCodeReader {

    /** So many points across and down, one byte of gray for each. */
    public static final int SIDE = 320;

    private QrCodeReader() {}

    /** Plain points and no picture format: there is nothing to unpack that could do harm. */
    public static Optional<String> read(byte[] greys) {
        if (greys.length != SIDE * SIDE) {
            return Optional.empty();
        }
        var seen = new PlanarYUVLuminanceSource(greys, SIDE, SIDE, 0, 0, SIDE, SIDE, false);
        var picture = new BinaryBitmap(new HybridBinarizer(seen));
        var hints = Map.of(DecodeHintType.TRY_HARDER, true);
        try {
            return Optional.of(new QRCodeReader().decode(picture, hints).getText());
        } catch (ReaderException noCardYet) {
            return amongMany(picture, hints);
        }
    }

    /** In one card of three hundred the first reader takes part of the pattern for a corner, however still it is held. */
    private static Optional<String> amongMany(BinaryBitmap picture, Map<DecodeHintType, ?> hints) {
        try {
            return Optional.of(new QRCodeMultiReader().decodeMultiple(picture, hints)[0].getText());
        } catch (ReaderException noCardYet) {
            return Optional.empty();
        }
    }
}
