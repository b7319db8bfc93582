package org.studentled.progress;

import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.studentled.school.ClassId;
import org.studentled.school.StudentId;

/** Draws the children's charts in the reader's language; a chart shows one child and nobody else. */
@Component
public class Charts {

    private final Measures measures;
    private final Scores scores;
    private final MessageSource messages;

    Charts(Measures measures, Scores scores, MessageSource messages) {
        this.measures = measures;
        this.scores = scores;
        this.messages = messages;
    }

    public List<Chart> of(ClassId classId, StudentId student) {
        return measures.of(classId).stream()
                .map(measure -> of(measure, student))
                .toList();
    }

    public Chart of(Measure measure, StudentId student) {
        List<Score> points = scores.series(measure.id(), student);
        Locale locale = LocaleContextHolder.getLocale();
        LineChart line = new LineChart(
                measure.name(),
                description(measure, points, locale),
                points.stream()
                        .map(score -> new LineChart.Point(score.takenOn(), score.amount()))
                        .toList(),
                locale,
                "rtl".equals(messages.getMessage("page.direction", null, "ltr", locale)));
        return new Chart(measure, points, line.svg());
    }

    private String description(Measure measure, List<Score> points, Locale locale) {
        if (points.isEmpty()) {
            return messages.getMessage("progress.chart.empty", new Object[] {measure.name()}, locale);
        }
        Object[] said = {
            measure.name(),
            points.size(),
            points.get(0).plainAmount(),
            points.get(points.size() - 1).plainAmount()
        };
        return messages.getMessage("progress.chart.description", said, locale);
    }
}
