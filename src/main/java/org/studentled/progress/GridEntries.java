package org.studentled.progress;

import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.studentled.round.Week;
import org.studentled.school.StudentId;

/** Saves what a teacher types into the class's grid, cell by cell. */
@Component
public class GridEntries {

    private final WeekScores scores;
    private final MessageSource messages;

    GridEntries(WeekScores scores, MessageSource messages) {
        this.scores = scores;
        this.messages = messages;
    }

    /** The same mark kept twice changes nothing. */
    @Transactional
    public void save(Week week, Measure measure, StudentId student, String typed) {
        GridEntry mark = GridEntry.read(typed, words("progress.typed.excused"), words("progress.typed.retake"));
        switch (mark.kind()) {
            case NOTHING -> scores.clear(week, measure, student);
            case EXCUSED -> scores.excuse(week, measure, student);
            case RETAKE -> scores.retake(week, measure, student, mark.number());
            case NUMBER -> scores.type(week, measure, student, mark.number(), ScoreSource.TEACHER);
        }
    }

    /**
     * A whole column at once: all of it, or nothing.
     *
     * @throws EntryRefused at the first entry that can't be read
     */
    @Transactional
    public void saveAll(Week week, Measure measure, Map<StudentId, String> typed) {
        typed.forEach((student, entry) -> {
            try {
                save(week, measure, student, entry);
            } catch (InvalidNumberException | MaximumExceeded e) {
                throw new EntryRefused(student, entry, e);
            }
        });
    }

    /** One of many entries can't be saved, and so none is. */
    public static class EntryRefused extends RuntimeException {

        private final StudentId student;
        private final String typed;

        EntryRefused(StudentId student, String typed, RuntimeException cause) {
            super(cause);
            this.student = student;
            this.typed = typed;
        }

        public StudentId student() {
            return student;
        }

        public String typed() {
            return typed;
        }
    }

    private String words(String key) {
        return messages.getMessage(key, null, LocaleContextHolder.getLocale());
    }
}
