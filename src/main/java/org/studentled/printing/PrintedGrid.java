package org.studentled.printing;

import org.springframework.web.util.HtmlUtils;

/** Squares to draw a line into, week by week; the numbers of the weeks stand below. */
final class PrintedGrid {

    private static final int SQUARE = 24;
    private static final int ROWS = 16;
    private static final int BELOW = 22;

    private PrintedGrid() {}

    static String svg(int weeks, String says) {
        int width = weeks * SQUARE * 2;
        int height = ROWS * SQUARE;
        StringBuilder svg = new StringBuilder(4096)
                .append("<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"grid\" role=\"img\" viewBox=\"0 0 %d %d\""
                        .formatted(width + 2, height + BELOW))
                .append(" aria-label=\"%s\">".formatted(HtmlUtils.htmlEscape(says, "UTF-8")));
        for (int row = 0; row <= ROWS; row++) {
            line(svg, 1, row * SQUARE + 1, width + 1, row * SQUARE + 1, row == ROWS);
        }
        for (int week = 0; week <= weeks; week++) {
            int across = week * SQUARE * 2 + 1;
            line(svg, across, 1, across, height + 1, week == 0);
            if (week < weeks) {
                svg.append("<text x=\"%d\" y=\"%d\" font-size=\"13\" text-anchor=\"middle\">%d</text>"
                        .formatted(across + SQUARE, height + BELOW - 5, week + 1));
            }
        }
        return svg.append("</svg>").toString();
    }

    private static void line(StringBuilder svg, int x1, int y1, int x2, int y2, boolean axis) {
        svg.append("<line x1=\"%d\" y1=\"%d\" x2=\"%d\" y2=\"%d\" stroke=\"%s\" stroke-width=\"%s\"/>"
                .formatted(x1, y1, x2, y2, axis ? "#000" : "#777", axis ? "2" : "0.7"));
    }
}
