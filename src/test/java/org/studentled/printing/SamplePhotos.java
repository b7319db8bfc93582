package org.studentled.printing;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.List;
import javax.imageio.ImageIO;

/** Photos that no one took. */
public final class SamplePhotos {

    private SamplePhotos() {}

    static List<PrintablePortfolio.Picture> two() {
        String address = "data:image/jpeg;base64," + Base64.getEncoder().encodeToString(jpeg(320, 240));
        return List.of(
                new PrintablePortfolio.Picture(address, "my poster"),
                new PrintablePortfolio.Picture(address, "my poster, the back"));
    }

    public static byte[] jpeg(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D brush = image.createGraphics();
        brush.setPaint(new GradientPaint(0, 0, Color.ORANGE, width, height, Color.BLUE));
        brush.fillRect(0, 0, width, height);
        brush.dispose();
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            ImageIO.write(image, "jpeg", bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
