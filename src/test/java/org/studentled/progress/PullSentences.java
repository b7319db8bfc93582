package org.studentled.progress;

import java.util.List;
import java.util.Locale;
import org.springframework.context.ApplicationContext;

/** What an English teacher reads about a reading. */
public final class PullSentences {

    private PullSentences() {}

    public static List<String> of(ApplicationContext school, Gradebook.Pull pull) {
        return of(school, pull.problems());
    }

    public static List<String> of(ApplicationContext school, List<PullProblem> problems) {
        var sentences = school.getBean(PullProblems.class);
        return problems.stream()
                .map(problem -> sentences.sentence(problem, Locale.ENGLISH))
                .toList();
    }
}
