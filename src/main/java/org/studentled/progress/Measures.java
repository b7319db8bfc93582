package org.studentled.progress;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.studentled.school.ClassId;
import org.studentled.school.NotAtThisSchool;

/** What the classes chart. */
@Component
public class Measures {

    private final MeasureTable table;

    Measures(MeasureTable table) {
        this.table = table;
    }

    /** A measure of the same name in the class is answered as it is. */
    @Transactional
    public Measure chart(ClassId classId, String name, String unit, @Nullable BigDecimal outOf) {
        List<Measure> before = of(classId);
        return before.stream()
                .filter(measure -> measure.name().equalsIgnoreCase(name.strip()))
                .findFirst()
                .orElseGet(() -> table.save(Measure.named(classId, name, unit, outOf, before.size())));
    }

    public Measure get(MeasureId id) {
        return table.findById(id).orElseThrow(() -> new NotAtThisSchool("measure", id.value()));
    }

    public List<Measure> of(ClassId classId) {
        return table.findByClassIdOrderByPosition(classId);
    }
}
