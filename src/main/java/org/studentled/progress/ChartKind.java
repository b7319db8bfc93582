package org.studentled.progress;

/** How the scores of a measure are drawn. */
public enum ChartKind {
    LINE,
    BAR,
    GOAL,
    DOTS,
    COUNT_UP
}
