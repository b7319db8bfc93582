package org.studentled.progress;

/** An empty grid to color by hand, a column for each week: for classes that chart on paper. */
public record BlankGrid(String title, int weeks, boolean rightToLeft) {

    private static final int ROWS = 10;

    public String svg() {
        SvgCanvas svgCanvas = new SvgCanvas(title, title, rightToLeft);
        int width = (SvgCanvas.WIDTH - 2 * SvgCanvas.MARGIN) / weeks;
        int height = (SvgCanvas.HEIGHT - SvgCanvas.MARGIN - 10) / ROWS;
        for (int week = 0; week < weeks; week++) {
            for (int row = 0; row < ROWS; row++) {
                svgCanvas.bar(
                        "chart-ring",
                        SvgCanvas.MARGIN + week * width,
                        SvgCanvas.HEIGHT - SvgCanvas.MARGIN - (row + 1) * height,
                        width,
                        height);
            }
            int middle = SvgCanvas.MARGIN + week * width + width / 2;
            svgCanvas.text("chart-day", 10, middle, SvgCanvas.HEIGHT - SvgCanvas.MARGIN + 16, String.valueOf(week + 1));
        }
        return svgCanvas.done();
    }
}
