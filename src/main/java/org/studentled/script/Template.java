package org.studentled.script;

import java.util.List;
import java.util.Map;
import org.studentled.script.Template.Passage;

/** The prewritten words of a band in a language, with blanks: what a school may edit. */
record Template(List<Passage> passages) {

    /**
     * Sentences of a step.
     *
     * @param each what it repeats for, as "measure", or empty
     * @param say the sentence by case: "always", "up", "down", "same", "none", …
     */
    record Passage(Step step, String each, Map<String, String> say) {}
}
