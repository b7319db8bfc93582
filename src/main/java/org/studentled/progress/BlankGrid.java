package org.studentled.progress;

/** An empty grid to color by hand, a column for each week: for classes that chart on paper. */
public record BlankGrid(String title, int weeks, boolean rightToLeft) {

    private static final int ROWS = 10;

    public String svg() {
        Pen pen = new Pen(title, title, rightToLeft);
        int width = (Pen.WIDTH - 2 * Pen.MARGIN) / weeks;
        int height = (Pen.HEIGHT - Pen.MARGIN - 10) / ROWS;
        for (int week = 0; week < weeks; week++) {
            for (int row = 0; row < ROWS; row++) {
                pen.bar(
                        "chart-ring",
                        Pen.MARGIN + week * width,
                        Pen.HEIGHT - Pen.MARGIN - (row + 1) * height,
                        width,
                        height);
            }
            int middle = Pen.MARGIN + week * width + width / 2;
            pen.text("chart-day", 10, middle, Pen.HEIGHT - Pen.MARGIN + 16, String.valueOf(week + 1));
        }
        return pen.done();
    }
}
