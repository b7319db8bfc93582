package org.studentled.school;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The classes of the school and who teaches them. */
@Component
public class Classes {

    private final ClassTable table;
    private final ClassTeachers classTeachers;
    private final ApplicationEventPublisher events;

    Classes(ClassTable table, ClassTeachers classTeachers, ApplicationEventPublisher events) {
        this.events = events;
        this.table = table;
        this.classTeachers = classTeachers;
    }

    @Transactional
    public SchoolClass create(String name, int grade, StaffId teacher) {
        return create(ClassId.random(), name, grade, teacher);
    }

    /**
     * Opens a class under an id that was chosen before, as by the form it was typed into: pressing the button twice
     * opens one class.
     */
    @Transactional
    public SchoolClass create(ClassId id, String name, int grade, StaffId teacher) {
        return find(id).orElseGet(() -> create(id, name, grade, teacher, TeachingSource.SCHOOL));
    }

    /** @param source who says that the teacher teaches it */
    @Transactional
    public SchoolClass create(String name, int grade, StaffId teacher, TeachingSource source) {
        return create(ClassId.random(), name, grade, teacher, source);
    }

    private SchoolClass create(ClassId id, String name, int grade, StaffId teacher, TeachingSource source) {
        SchoolClass opened = table.save(SchoolClass.named(id, name, grade));
        classTeachers.add(id, teacher, source);
        return opened;
    }

    /** Two who change the same class at the same moment come one after the other from here on. */
    @Transactional(propagation = Propagation.MANDATORY)
    public SchoolClass lock(ClassId id) {
        return table.findWithLockById(id).orElseThrow(() -> new NotFoundException("class", id.value()));
    }

    @Transactional
    public SchoolClass rename(ClassId id, String name, int grade) {
        return table.save(get(id).renamed(name, grade));
    }

    /** A second call for the same teacher changes nothing. */
    @Transactional
    public void addTeacher(ClassId id, StaffId teacher) {
        addTeacher(id, teacher, TeachingSource.SCHOOL);
    }

    @Transactional
    public void addTeacher(ClassId id, StaffId teacher, TeachingSource source) {
        classTeachers.add(id, teacher, source);
    }

    /** What one source said it takes back; a co-teacher whom the school named stays. A second call changes nothing. */
    @Transactional
    public void withdrawTeacher(ClassId id, StaffId teacher, TeachingSource source) {
        if (classTeachers.remove(id, teacher, source)) {
            events.publishEvent(new TeacherWithdrawn(id, teacher));
        }
    }

    /**
     * A complete class list names its teachers: who was on one before and is not on this one teaches the class no more.
     *
     * @param listed never empty: a list without a teacher is one that keeps its teachers to itself
     */
    @Transactional
    public void syncTeachers(ClassId id, Set<StaffId> listed, TeachingSource source) {
        if (listed.isEmpty()) {
            return;
        }
        listed.forEach(staff -> classTeachers.listed(id, staff, source));
        classTeachers.listedOf(id, source).stream()
                .filter(staff -> !listed.contains(staff))
                .forEach(staff -> withdrawTeacher(id, staff, source));
    }

    /** Many at once; who is not known is not in it. */
    public Map<ClassId, SchoolClass> byId(Collection<ClassId> ids) {
        return table.findAllById(ids).stream().collect(Collectors.toMap(SchoolClass::id, Function.identity()));
    }

    public SchoolClass get(ClassId id) {
        return find(id).orElseThrow(() -> new NotFoundException("class", id.value()));
    }

    public Optional<SchoolClass> find(ClassId id) {
        return table.findById(id);
    }

    /** The classes of this name, in letters of any size; two at most, which is one too many to know which is meant. */
    public List<SchoolClass> called(String name) {
        return table.calledAs(TextRules.normalized(name).strip().toLowerCase(Locale.ROOT));
    }

    /** The classes someone teaches today, as their own or as a substitute. */
    public List<SchoolClass> taughtBy(StaffId teacher) {
        return table.taughtBy(teacher.value(), classTeachers.today());
    }

    /** The classes someone works in today as a specialist. */
    public List<SchoolClass> assistedBy(StaffId specialist) {
        return table.assistedBy(specialist.value(), classTeachers.today());
    }

    /** Today; a specialist does not teach the class. */
    public boolean teaches(StaffId teacher, ClassId id) {
        return classTeachers.kindOf(id, teacher).filter(TeachingKind::isTeacher).isPresent();
    }

    /** As what someone works in the class today. */
    public Optional<TeachingKind> kindOf(StaffId staff, ClassId id) {
        return classTeachers.kindOf(id, staff);
    }

    /** From when on; empty for whoever taught the class before this was written down. */
    public Optional<Instant> teachesSince(StaffId teacher, ClassId id) {
        return classTeachers.since(id, teacher);
    }

    /** Who teaches the class today: the lead first, then co-teachers, then substitutes, each in the order they came. */
    public List<StaffId> teachersOf(ClassId id) {
        return classTeachers.teachersOf(id);
    }

    /** Whose name stands for the class: the lead's, or the next one's where there is none. */
    public Optional<StaffId> leadOf(ClassId id) {
        return teachersOf(id).stream().findFirst();
    }

    /** Everyone who ever worked in the class by what is still written down, as {@link #teachersOf} and then the others. */
    public List<Teaching> teachingsIn(ClassId id) {
        return classTeachers.in(id);
    }

    /** Every class someone works or worked in. */
    public List<Teaching> teachingsOf(StaffId staff) {
        return classTeachers.by(staff);
    }

    /** On the school's own word, whatever it was before; no other system takes it back. */
    @Transactional
    public void assign(Teaching teaching) {
        classTeachers.assign(teaching);
    }

    /** At once: their last day was yesterday, whoever said that they teach it. A second call changes nothing. */
    @Transactional
    public void endTeaching(ClassId id, StaffId staff) {
        if (classTeachers.end(id, staff)) {
            events.publishEvent(new TeachingEnded(id, staff));
        }
    }

    /** Someone teaches a class no more, by the word of the system that said they did. */
    public record TeacherWithdrawn(ClassId classId, StaffId staff) {}

    /** Someone works in a class no more, by the school's word. */
    public record TeachingEnded(ClassId classId, StaffId staff) {}
}
