package org.studentled.papers;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.studentled.goals.Habit;
import org.studentled.printing.Content;
import org.studentled.printing.Sheet;
import org.studentled.progress.Measure;
import org.studentled.progress.Measures;
import org.studentled.round.Round;
import org.studentled.round.Week;
import org.studentled.round.Weeks;

/** What a child without a screen fills in by hand: this week and the next, for the folder. */
@Component
class WeekSheets {

    private final Weeks weeks;
    private final Measures measures;
    private final MessageSource messages;

    WeekSheets(Weeks weeks, Measures measures, MessageSource messages) {
        this.weeks = weeks;
        this.measures = measures;
        this.messages = messages;
    }

    List<Sheet> assemble(Round round, String student, Locale language) {
        int first = weeks.current(round.id()).map(Week::number).orElse(1);
        LocalDate from = weeks.current(round.id()).map(Week::startsOn).orElseGet(() -> weeks.nextStart(round.id()));
        return IntStream.range(0, 2)
                .mapToObj(later -> Sheet.in(
                        language,
                        new Content.WeekSheet(
                                student,
                                first + later,
                                from.plusWeeks(later),
                                measures.findByClass(round.classId()).stream()
                                        .map(Measure::name)
                                        .toList(),
                                habits(round, language))))
                .toList();
    }

    private List<Content.WeekSheet.Habit> habits(Round round, Locale language) {
        int best = Habit.best(round.band());
        List<String> levels = IntStream.rangeClosed(1, best)
                .mapToObj(level -> messages.getMessage("goals.habit.level." + best + "." + level, null, language))
                .toList();
        return Habit.usual(round.band()).stream()
                .map(habit -> new Content.WeekSheet.Habit(
                        messages.getMessage("goals.habit." + habit, null, language), levels))
                .toList();
    }
}
