package org.studentled.papers;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.studentled.goals.Habit;
import org.studentled.printing.Content;
import org.studentled.printing.Sheet;
import org.studentled.progress.Measure;
import org.studentled.progress.Measures;
import org.studentled.round.PlannedWeek;
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
        List<LocalDate> starts = starts(round);
        return IntStream.range(0, starts.size())
                .mapToObj(later -> Sheet.in(
                        language,
                        new Content.WeekSheet(
                                student,
                                first + later,
                                starts.get(later),
                                measures.findByClass(round.classId()).stream()
                                        .map(Measure::name)
                                        .toList(),
                                habits(round, language))))
                .toList();
    }

    /** This week and the next one; where the plan has no other, it is seven days later. */
    private List<LocalDate> starts(Round round) {
        Stream<LocalDate> planned = Stream.concat(
                weeks.current(round.id()).map(Week::startsOn).stream(),
                weeks.ahead(round.id()).stream().map(PlannedWeek::startsOn));
        List<LocalDate> starts = planned.limit(2).toList();
        if (starts.size() == 2) {
            return starts;
        }
        LocalDate first = starts.isEmpty() ? weeks.nextStart(round.id()) : starts.get(0);
        return List.of(first, first.plusWeeks(1));
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
