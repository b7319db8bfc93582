package org.studentled.script;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The prewritten words of a band in a language, with blanks: what a school may edit. */
record ScriptTemplate(Locale language, List<Passage> passages) {

    /**
     * Sentences of a step.
     *
     * @param say the sentence by case: "always", "up", "down", "same", "none", …
     */
    record Passage(Step step, Repetition repetition, Map<String, Sentence> say) {

        @Nullable
        Sentence when(String sayWhen) {
            Sentence exact = say.get(sayWhen);
            return exact != null || sayWhen.equals(Repetition.EMPTY) ? exact : say.get("always");
        }
    }
}
