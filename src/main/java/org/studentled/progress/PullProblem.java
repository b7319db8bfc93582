package org.studentled.progress;

import java.util.List;

/**
 * Something that was in the way of a reading. The sentence is made when it is shown, in the language of whoever reads it;
 * what to do about it is a second sentence where there is one, under the same key and {@code .next}.
 *
 * @param args what belongs into the sentence: texts and numbers
 */
public record PullProblem(String key, List<Object> args) {

    public PullProblem {
        args = List.copyOf(args);
    }

    public static PullProblem of(String key, Object... args) {
        return new PullProblem(key, List.of(args));
    }
}
