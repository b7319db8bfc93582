package org.studentled.progress;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Problems of a reading as they are stored, and as a reader sees them: {@code ${@pullProblems.sentence(x)}}. */
@Component("pullProblems")
public class PullProblems {

    private static final int LONGEST = 4000;
    private static final int LONGEST_ARGUMENT = 600;
    private static final TypeReference<List<PullProblem>> LIST = new TypeReference<>() {};

    /** A sentence of the time when sentences were stored; the next reading takes its place. */
    private static final String EARLIER = "progress.pull.earlier";

    private static final String UNKNOWN = "progress.pull.failed";

    private final MessageSource messages;
    private final ObjectMapper json = new ObjectMapper();

    PullProblems(MessageSource messages) {
        this.messages = messages;
    }

    public String sentence(PullProblem problem) {
        return sentence(problem, LocaleContextHolder.getLocale());
    }

    public String sentence(PullProblem problem, Locale locale) {
        var said = messages.getMessage(problem.key(), problem.args().toArray(), "", locale);
        if (said == null || said.isEmpty()) {
            // Stored by a version that had other keys.
            return messages.getMessage(UNKNOWN, null, locale);
        }
        var next = messages.getMessage(problem.key() + ".next", null, "", locale);
        return next == null || next.isEmpty() ? said : said + " " + next;
    }

    /** As many of them as there is room for; the first ones matter most. */
    String write(List<PullProblem> problems) {
        var most = problems.stream().map(PullProblems::shortened).toList();
        while (true) {
            var text = most.isEmpty() ? "" : write(most, json);
            if (text.length() <= LONGEST) {
                return text;
            }
            most = most.subList(0, most.size() - 1);
        }
    }

    List<PullProblem> read(String stored) {
        if (!stored.startsWith("[{")) {
            return stored.lines().map(line -> PullProblem.of(EARLIER, line)).toList();
        }
        try {
            return json.readValue(stored, LIST);
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException("A stored problem can't be read", damaged);
        }
    }

    private static String write(List<PullProblem> problems, ObjectMapper json) {
        try {
            return json.writeValueAsString(problems);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static PullProblem shortened(PullProblem problem) {
        var args = new ArrayList<Object>();
        problem.args()
                .forEach(arg -> args.add(
                        arg instanceof String text && text.length() > LONGEST_ARGUMENT
                                ? text.substring(0, LONGEST_ARGUMENT - 1) + "…"
                                : arg));
        return new PullProblem(problem.key(), args);
    }
}
