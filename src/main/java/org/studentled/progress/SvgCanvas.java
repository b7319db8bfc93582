package org.studentled.progress;

import java.util.Locale;
import org.unbescape.html.HtmlEscape;

/** Draws small SVG pictures for screen and paper, mirrored for those who read from right to left. */
final class SvgCanvas {

    // Small units, so that the numbers stay readable on a phone.
    static final int WIDTH = 360;
    static final int HEIGHT = 210;
    static final int MARGIN = 30;
    static final int TOP = 40;

    private final StringBuilder svg = new StringBuilder(2048);
    private final boolean rightToLeft;

    SvgCanvas(String title, String description, boolean rightToLeft) {
        this.rightToLeft = rightToLeft;
        svg.append("<svg class=\"line-chart\" viewBox=\"0 0 %d %d\" role=\"img\"".formatted(WIDTH, HEIGHT))
                .append(" xmlns=\"http://www.w3.org/2000/svg\" aria-label=\"")
                .append(HtmlEscape.escapeHtml4Xml(description))
                .append("\"><title>")
                .append(HtmlEscape.escapeHtml4Xml(title))
                .append("</title>");
        line("chart-axis", MARGIN, HEIGHT - MARGIN, WIDTH - MARGIN, HEIGHT - MARGIN, "");
    }

    void line(String kind, int x1, int y1, int x2, int y2, String dashes) {
        String dashed = dashes.isEmpty() ? "" : " stroke-dasharray=\"" + dashes + "\"";
        svg.append("<line class=\"%s\" x1=\"%d\" y1=\"%d\" x2=\"%d\" y2=\"%d\" stroke=\"currentColor\"%s/>"
                .formatted(kind, x(x1), y1, x(x2), y2, dashed));
    }

    /** @param x where it begins, counted from where reading begins */
    void bar(String kind, int x, int y, int width, int height) {
        svg.append("<rect class=\"%s\" x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" stroke=\"currentColor\"/>"
                .formatted(kind, rightToLeft ? WIDTH - x - width : x, y, width, Math.max(1, height)));
    }

    void dot(String kind, int x, int y, double radius) {
        svg.append(String.format(
                Locale.ROOT,
                "<circle class=\"%s\" cx=\"%d\" cy=\"%d\" r=\"%.1f\" stroke=\"currentColor\"/>",
                kind,
                x(x),
                y,
                radius));
    }

    void text(String kind, int size, int x, int y, String words) {
        svg.append("<text class=\"%s\" x=\"%d\" y=\"%d\" font-size=\"%d\" text-anchor=\"middle\">%s</text>"
                .formatted(kind, x(x), y, size, HtmlEscape.escapeHtml4Xml(words)));
    }

    String done() {
        return svg.append("</svg>").toString();
    }

    private int x(int fromStart) {
        return rightToLeft ? WIDTH - fromStart : fromStart;
    }
}
