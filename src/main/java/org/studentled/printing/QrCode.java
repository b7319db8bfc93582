package org.studentled.printing;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.util.Map;
import org.springframework.web.util.HtmlUtils;

/** A QR code, drawn as SVG so that it stays sharp on paper. */
public final class QrCode {

    private QrCode() {}

    /** @param says what it is, for those who can't see it */
    public static String svg(String text, String says) {
        BitMatrix squares = squares(text);
        StringBuilder path = new StringBuilder();
        for (int row = 0; row < squares.getHeight(); row++) {
            for (int column = 0; column < squares.getWidth(); column++) {
                if (squares.get(column, row)) {
                    path.append('M').append(column).append(' ').append(row).append("h1v1h-1z");
                }
            }
        }
        return ("<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"qr\" role=\"img\" viewBox=\"0 0 %d %d\""
                        + " aria-label=\"%s\"><path d=\"%s\"/></svg>")
                .formatted(squares.getWidth(), squares.getHeight(), HtmlUtils.htmlEscape(says, "UTF-8"), path);
    }

    private static BitMatrix squares(String text) {
        try {
            return new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0, Map.of(EncodeHintType.MARGIN, 1));
        } catch (WriterException e) {
            throw new IllegalArgumentException("too much for a QR code", e);
        }
    }
}
