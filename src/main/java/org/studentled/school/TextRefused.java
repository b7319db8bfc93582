package org.studentled.school;

/** A typed text that can't be saved as it is; the screen says what is wrong and keeps the input. */
public class TextRefused extends IllegalArgumentException {

    private final Fault fault;
    private final int most;

    public TextRefused(Fault fault, int most) {
        super(fault + ", at most " + most + " characters");
        this.fault = fault;
        this.most = most;
    }

    public Fault fault() {
        return fault;
    }

    public int most() {
        return most;
    }

    /** What is wrong with a text. */
    public enum Fault {
        EMPTY,
        TOO_LONG
    }
}
