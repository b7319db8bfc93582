package org.studentled.school;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The classes of the school and who teaches them. */
@Component
public class Classes {

    private final ClassTable table;
    private final Teaching teaching;

    Classes(ClassTable table, Teaching teaching) {
        this.table = table;
        this.teaching = teaching;
    }

    @Transactional
    public SchoolClass open(String name, int grade, StaffId teacher) {
        return open(ClassId.random(), name, grade, teacher);
    }

    /**
     * Opens a class under an id that was chosen before, as by the form it was typed into: pressing the button twice
     * opens one class.
     */
    @Transactional
    public SchoolClass open(ClassId id, String name, int grade, StaffId teacher) {
        return find(id).orElseGet(() -> {
            SchoolClass opened = table.save(SchoolClass.named(id, name, grade));
            teaching.add(id, teacher);
            return opened;
        });
    }

    /** Two who change the same class at the same moment come one after the other from here on. */
    @Transactional(propagation = Propagation.MANDATORY)
    public SchoolClass hold(ClassId id) {
        return table.findWithLockById(id).orElseThrow(() -> new NotAtThisSchool("class", id.value()));
    }

    @Transactional
    public SchoolClass rename(ClassId id, String name, int grade) {
        return table.save(get(id).renamed(name, grade));
    }

    /** A second call for the same teacher changes nothing. */
    @Transactional
    public void addTeacher(ClassId id, StaffId teacher) {
        teaching.add(id, teacher);
    }

    public SchoolClass get(ClassId id) {
        return find(id).orElseThrow(() -> new NotAtThisSchool("class", id.value()));
    }

    public Optional<SchoolClass> find(ClassId id) {
        return table.findById(id);
    }

    public List<SchoolClass> taughtBy(StaffId teacher) {
        return table.taughtBy(teacher.value());
    }

    public boolean teaches(StaffId teacher, ClassId id) {
        return teaching.is(id, teacher);
    }

    /** From when on; empty for whoever taught the class before this was written down. */
    public Optional<Instant> teachesSince(StaffId teacher, ClassId id) {
        return teaching.since(id, teacher);
    }

    public List<StaffId> teachersOf(ClassId id) {
        return teaching.teachersOf(id);
    }
}
