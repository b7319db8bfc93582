package org.studentled.progress;

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

    private String words(String key) {
        return messages.getMessage(key, null, LocaleContextHolder.getLocale());
    }
}
