package org.studentled.printing;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a child says, step by step, with the page that lies open meanwhile.
 *
 * @param spoken the language of the sentences, which may differ from that of the headings
 */
public record PrintableScript(String student, Locale spoken, List<Step> steps) implements Content {

    /** One of the eleven steps. */
    public record Step(int number, List<Passage> passages) {}

    /** One sentence. */
    public record Passage(@Nullable Integer page, List<Part> parts) {}

    /**
     * Words, or what the child wrote into a blank.
     *
     * @param text empty for a blank that is open still
     */
    public record Part(String text, boolean blank) {}
}
