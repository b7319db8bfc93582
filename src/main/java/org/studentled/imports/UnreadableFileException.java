package org.studentled.imports;

/** A file or pasted text that is not a list; each kind has a sentence and says what to do next. */
public class UnreadableFileException extends RuntimeException {

    private final Kind kind;
    private final long line;

    public UnreadableFileException(Kind kind) {
        this(kind, 0);
    }

    public UnreadableFileException(Kind kind, long line) {
        super(kind.name());
        this.kind = kind;
        this.line = line;
    }

    public String messageKey() {
        return "imports.unreadable." + kind.name();
    }

    /** Where it stopped, 0 when it is about the whole. */
    public long line() {
        return line;
    }

    /** What is wrong with it. */
    public enum Kind {
        EMPTY,
        TOO_LARGE,
        TOO_LONG,
        WORKBOOK,
        WEB_PAGE,
        NO_TEXT,
        NO_TABLE,
        BROKEN,
        NO_GRADES_INSIDE,
        SEVERAL_BUNDLES,
        ZIP_DAMAGED,
        ZIP_LOCKED
    }
}
