package org.studentled.script;

import java.util.Map;

/**
 * What the blanks of one sentence stand for: the child's own numbers, pages, goals.
 *
 * @param subject what the sentence is about, so that its blanks are told from those of the next one; may be empty
 * @param sayWhen the case that is true for the child
 */
record Bindings(String subject, String sayWhen, Map<String, String> values) {

    /** Empty when the school does not know it, or when it is the child's alone. */
    String suggestion(String blank) {
        return values.getOrDefault(blank, "");
    }

    boolean knows(String blank) {
        return !suggestion(blank).isEmpty();
    }
}
