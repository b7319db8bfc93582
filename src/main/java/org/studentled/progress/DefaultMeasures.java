package org.studentled.progress;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.studentled.round.Band;
import org.studentled.round.Round;
import org.studentled.round.Rounds;
import org.studentled.school.ClassId;

/** What classes of a band usually chart; the default for a class that has chosen nothing when its round is planned. */
@Component
public class DefaultMeasures {

    private final Measures measures;
    private final Rounds rounds;
    private final MessageSource messages;

    DefaultMeasures(Measures measures, Rounds rounds, MessageSource messages) {
        this.measures = measures;
        this.rounds = rounds;
        this.messages = messages;
    }

    public List<Usual> findByBand(Band band) {
        String all = messages.getMessage("progress.usual." + band, null, LocaleContextHolder.getLocale());
        return Arrays.stream(all.split(";")).map(DefaultMeasures::read).toList();
    }

    @Transactional
    public void chart(ClassId classId, Band band) {
        findByBand(band).forEach(each -> measures.chart(classId, each.name(), each.unit(), each.outOf()));
    }

    @EventListener
    void chartForTheFirstRound(Round.Planned planned) {
        if (measures.findByClass(planned.classId()).isEmpty()) {
            chart(planned.classId(), rounds.get(planned.round()).band());
        }
    }

    /** One is written as name, unit and top, parted by bars; there may be no top. */
    private static Usual read(String written) {
        String[] parts = written.split("\\|", -1);
        String top = parts[2].strip();
        return new Usual(parts[0].strip(), parts[1].strip(), top.isEmpty() ? null : new BigDecimal(top));
    }

    /** A measure that is not charted yet. */
    public record Usual(String name, String unit, @Nullable BigDecimal outOf) {}
}
