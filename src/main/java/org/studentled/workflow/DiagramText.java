package org.studentled.workflow;

import java.util.ArrayList;
import java.util.List;

/** How much room the words of a diagram take, whatever font draws them: measured generously, in units of the drawing. */
final class DiagramText {

    static final int LINE_HEIGHT = 15;

    private static final double CHARACTER_WIDTH = 6.9;

    private DiagramText() {}

    static double width(String line) {
        return line.length() * CHARACTER_WIDTH;
    }

    /** Breaks at spaces only, so a single long word may be wider. */
    static List<String> wrap(String text, double width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ", -1)) {
            if (!line.isEmpty() && width(line + " " + word) > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
