package org.studentled.killed;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What one hand was told of one thing that it writes again and again: at most one writing is without an answer. */
final class AcknowledgedWrites {

    private @Nullable String answered;
    private @Nullable String asked;
    private int happened;

    synchronized void ask(String value) {
        asked = value;
    }

    synchronized void answer() {
        answered = asked;
        asked = null;
        happened++;
    }

    synchronized void refuse() {
        asked = null;
    }

    synchronized @Nullable String answered() {
        return answered;
    }

    /** How often it was really written, as far as is known now. */
    synchronized int happened() {
        return happened;
    }

    /**
     * Compares with what is there.
     *
     * @return whether it is what was answered last, or what was asked for when the process ended
     */
    synchronized boolean find(@Nullable String there) {
        boolean done = asked != null && asked.equals(there);
        boolean right = done || Objects.equals(there, answered);
        happened += done ? 1 : 0;
        answered = there;
        asked = null;
        return right;
    }
}
