package org.studentled.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every card is read, also the few whose pattern looks like a corner somewhere else. */
class QrCodeReaderTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost:38950/device/card#Vuf_qaBn4Kk6x9K-mmMCnZ9-sNu1OoRWg2anLCV8PeA",
                "http://localhost:42284/device/card#aHZpX-SSNi6kJ0zFL4eStx90BjdSkMCyy32ubjfj9nA",
                "http://localhost:44371/device/card#xE6Yx1DeuTZfR1C8J6kF564YppoeFLY2hZPH8kffnH0",
                "http://localhost:8080/device/card#dl3uvFbjiGSz4w5TnpNJtgKZvmCpUYrPfJ6Iy8WLyM8"
            })
    void a_card_held_still_is_read_whatever_it_says(String says) throws Exception {
        assertThat(QrCodeReader.read(greysOf(says))).hasValue(says);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 100, QrCodeReader.SIDE * QrCodeReader.SIDE})
    void no_card_is_none(int bytes) {
        assertThat(QrCodeReader.read(new byte[bytes])).isEmpty();
    }

    /** What a camera of 640 by 480 points sees of a card, made smaller as the browser does. */
    private static byte[] greysOf(String says) throws WriterException {
        BitMatrix squares =
                new QRCodeWriter().encode(says, BarcodeFormat.QR_CODE, 0, 0, Map.of(EncodeHintType.MARGIN, 1));
        BufferedImage seen = new BufferedImage(640, 480, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = seen.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, 640, 480);
        pen.setColor(Color.BLACK);
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.translate(170, 90);
        pen.scale(300.0 / squares.getWidth(), 300.0 / squares.getHeight());
        for (int at = 0; at < squares.getWidth() * squares.getHeight(); at++) {
            int column = at % squares.getWidth();
            int row = at / squares.getWidth();
            if (squares.get(column, row)) {
                pen.fill(new Rectangle(column, row, 1, 1));
            }
        }
        pen.dispose();
        return greysOf(seen);
    }

    private static byte[] greysOf(BufferedImage seen) {
        int side = QrCodeReader.SIDE;
        BufferedImage middle = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = middle.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.drawImage(seen, 0, 0, side, side, 80, 0, 560, 480, null);
        pen.dispose();
        byte[] greys = new byte[side * side];
        for (int at = 0; at < greys.length; at++) {
            Color point = new Color(middle.getRGB(at % side, at / side));
            greys[at] = (byte) ((point.getRed() + 2 * point.getGreen() + point.getBlue()) >> 2);
        }
        return greys;
    }
}
