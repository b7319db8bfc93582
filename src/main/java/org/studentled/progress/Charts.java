package org.studentled.progress;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.studentled.school.ClassId;
import org.studentled.school.StudentId;

/** Draws the children's charts in the reader's language; a chart shows one child and no one else. */
@Component
public class Charts {

    private final Measures measures;
    private final Scores scores;
    private final ChartKinds kinds;
    private final List<Targets> targets;
    private final MessageSource messages;

    Charts(Measures measures, Scores scores, ChartKinds kinds, List<Targets> targets, MessageSource messages) {
        this.measures = measures;
        this.scores = scores;
        this.kinds = kinds;
        this.targets = targets;
        this.messages = messages;
    }

    public List<Chart> findByClassAndStudent(ClassId classId, StudentId student) {
        return measures.findByClass(classId).stream()
                .map(measure -> draw(measure, student))
                .toList();
    }

    public Chart draw(Measure measure, StudentId student) {
        List<Score> points = scores.series(measure.id(), student);
        Locale locale = LocaleContextHolder.getLocale();
        boolean rightToLeft = "rtl".equals(messages.getMessage("page.direction", null, "ltr", locale));
        String description = description(measure, points, locale);
        ChartKind kind = kinds.getByMeasure(measure.id());
        List<LineChart.Point> drawn = drawn(points, kind);
        String svg = kind == ChartKind.LINE
                ? new LineChart(measure.name(), description, drawn, locale, rightToLeft).svg()
                : new WeeklyChart(
                                kind,
                                measure.name(),
                                description,
                                drawn,
                                top(points),
                                target(student, measure),
                                locale,
                                rightToLeft)
                        .svg();
        return new Chart(measure, points, svg);
    }

    /** Numbers of another scale begin a new picture; the table beside it keeps them all. */
    private static List<LineChart.Point> drawn(List<Score> points, ChartKind kind) {
        return (kind == ChartKind.COUNT_UP ? points : Trend.alike(points))
                .stream()
                        .map(score -> new LineChart.Point(score.takenOn(), score.amount()))
                        .toList();
    }

    private static @Nullable BigDecimal top(List<Score> points) {
        return points.isEmpty() ? null : points.get(points.size() - 1).outOf();
    }

    private @Nullable BigDecimal target(StudentId student, Measure measure) {
        return targets.stream()
                .flatMap(each -> each.findTarget(student, measure).stream())
                .findFirst()
                .orElse(null);
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
