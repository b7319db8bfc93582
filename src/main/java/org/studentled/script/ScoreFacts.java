package org.studentled.script;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.studentled.progress.Measure;
import org.studentled.progress.Trend;

/** What is true about a child's numbers, measure by measure. */
@Component
class ScoreFacts {

    /** A child need not speak about a page they took out of their portfolio. */
    List<Bindings> gather(ScriptSubject scriptSubject) {
        boolean chosen = !scriptSubject.portfolio().pages().isEmpty();
        return scriptSubject.numbers().keySet().stream()
                .filter(measure -> !chosen
                        || scriptSubject
                                .portfolio()
                                .pageShowing(measure.id().value())
                                .isPresent())
                .map(measure -> bind(scriptSubject, measure))
                .toList();
    }

    private Bindings bind(ScriptSubject scriptSubject, Measure measure) {
        Map<String, String> values = new HashMap<>();
        values.put("measure.name", measure.name());
        values.put("measure.unit", measure.unit());
        scriptSubject.putPage(values, "page.of(measure)", measure.id().value());
        String way = Trend.of(scriptSubject.numbers().getOrDefault(measure, List.of()))
                .map(trend -> told(scriptSubject, trend, values))
                .orElse("none");
        return new Bindings(measure.id().toString(), way, values);
    }

    private static String told(ScriptSubject scriptSubject, Trend trend, Map<String, String> values) {
        values.put("measure.first", trend.first().plainAmount());
        values.put("measure.first.when", scriptSubject.month(trend.first().takenOn()));
        values.put("measure.latest", trend.latest().plainAmount());
        values.put("measure.delta", plain(trend.change().abs()));
        values.put("measure.best", trend.best().plainAmount());
        values.put("measure.best.when", scriptSubject.day(trend.best().takenOn()));
        values.put("measure.lowest", trend.lowest().plainAmount());
        values.put("measure.count", String.valueOf(trend.count()));
        return trend.way().name().toLowerCase(Locale.ROOT);
    }

    private static String plain(BigDecimal amount) {
        return amount.stripTrailingZeros().toPlainString();
    }
}
