package org.studentled.progress;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.studentled.school.ClassId;
import org.studentled.school.NotFoundException;

/** What the classes chart. */
@Component
public class Measures {

    private final MeasureTable table;
    private final ScoreTable scores;

    Measures(MeasureTable table, ScoreTable scores) {
        this.table = table;
        this.scores = scores;
    }

    /** A measure of the same name in the class is answered as it is. */
    @Transactional
    public Measure chart(ClassId classId, String name, String unit, @Nullable BigDecimal outOf) {
        List<Measure> before = findByClass(classId);
        return before.stream()
                .filter(measure -> measure.name().equalsIgnoreCase(name.strip()))
                .findFirst()
                .orElseGet(() -> table.save(Measure.named(classId, name, unit, outOf, before.size())));
    }

    /** Scores that were recorded keep what they were out of. */
    @Transactional
    public Measure correct(
            MeasureId id, String name, String unit, @Nullable BigDecimal outOf, String worksNamed, boolean byStudents) {
        return table.save(get(id).corrected(name, unit, outOf, worksNamed, byStudents));
    }

    /** @throws MeasureInUseException once anything is charted */
    @Transactional
    public void delete(MeasureId id) {
        if (scores.existsByMeasureId(get(id).id())) {
            throw new MeasureInUseException();
        }
        table.deleteById(id);
    }

    public Measure get(MeasureId id) {
        return table.findById(id).orElseThrow(() -> new NotFoundException("measure", id.value()));
    }

    public List<Measure> findByClass(ClassId classId) {
        return table.findByClassIdOrderByPosition(classId);
    }

    /** A measure with scores is part of the children's charts and stays. */
    public static class MeasureInUseException extends RuntimeException {}
}
