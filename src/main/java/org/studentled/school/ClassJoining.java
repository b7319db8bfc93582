package org.studentled.school;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes one class of two that are the same course. Each module moves what it keeps ({@link Joined}); who stands in both
 * becomes one, with everything that is known of either.
 */
@Component
public class ClassJoining {

    private final JdbcClient db;
    private final Classes classes;
    private final Students students;
    private final List<DuplicateClasses> twins;
    private final List<ClassJoinObstacle> obstacles;
    private final ApplicationEventPublisher events;

    ClassJoining(
            JdbcClient db,
            Classes classes,
            Students students,
            List<DuplicateClasses> twins,
            List<ClassJoinObstacle> obstacles,
            ApplicationEventPublisher events) {
        this.db = db;
        this.classes = classes;
        this.students = students;
        this.twins = twins;
        this.obstacles = obstacles;
        this.events = events;
    }

    /** Other classes that are the same course as this one. */
    public List<ClassId> twinsOf(ClassId id) {
        return twins.stream()
                .flatMap(each -> each.findByClass(id).stream())
                .distinct()
                .sorted(Comparator.comparing(ClassId::value))
                .toList();
    }

    /** What joining them would bring. */
    public Plan plan(ClassId kept, ClassId gone) {
        if (!twinsOf(kept).contains(gone)) {
            throw new NotFoundException("class of the same course", gone.value());
        }
        return new Plan(
                classes.get(kept),
                classes.get(gone),
                students.in(kept).size(),
                students.in(gone).size(),
                same(kept, gone),
                obstacles.stream()
                        .flatMap(each -> each.toJoining(kept, gone).stream())
                        .toList());
    }

    /**
     * A second press finds no second class any more.
     *
     * @throws ClassJoinRefused when something stands in the way
     */
    @Transactional
    public Plan join(ClassId kept, ClassId gone) {
        Stream.of(kept, gone).sorted(Comparator.comparing(ClassId::value)).forEach(classes::lock);
        Plan plan = plan(kept, gone);
        if (!plan.obstacles().isEmpty()) {
            throw new ClassJoinRefused(plan.obstacles().get(0));
        }
        events.publishEvent(new Joined(kept, gone, plan.same()));
        plan.same().forEach(this::become);
        db.sql("update student set class_id = :kept where class_id = :gone")
                .param("kept", kept.value())
                .param("gone", gone.value())
                .update();
        moveTeachers(kept, gone);
        db.sql("delete from school_class where id = :gone")
                .param("gone", gone.value())
                .update();
        return plan;
    }

    /** One name stands for the class: that of the class that stays. */
    private void moveTeachers(ClassId kept, ClassId gone) {
        for (String move : List.of(
                "delete from class_staff where class_id = :kept and ends_on is not null and staff_id in"
                        + " (select g.staff_id from class_staff g where g.class_id = :gone and g.ends_on is null)",
                "insert into class_staff (class_id, staff_id, source, listed, since, kind, starts_on, ends_on)"
                        + " select cast(:kept as uuid), staff_id, source, listed, since,"
                        + " case when kind = 'LEAD' then 'CO_TEACHER' else kind end, starts_on, ends_on"
                        + " from class_staff s where class_id = :gone and not exists"
                        + " (select 1 from class_staff k where k.class_id = :kept and k.staff_id = s.staff_id)",
                "delete from class_staff where class_id = :gone")) {
            db.sql(move).param("kept", kept.value()).param("gone", gone.value()).update();
        }
    }

    /** The child of the class that goes is the one of the class that stays: families, requests, blocks and names too. */
    private void become(StudentId gone, StudentId kept) {
        for (String move : List.of(
                "insert into household_student (household_id, student_id) select household_id, cast(:kept as uuid) from household_student h"
                        + " where student_id = :gone and not exists (select 1 from household_student k"
                        + " where k.student_id = :kept and k.household_id = h.household_id)",
                "delete from household_student where student_id = :gone",
                "update household_request set student_id = :kept where student_id = :gone",
                "update contact_block set student_id = :kept where student_id = :gone",
                "insert into counselor_student (staff_id, student_id) select staff_id, cast(:kept as uuid) from counselor_student c"
                        + " where student_id = :gone and not exists (select 1 from counselor_student k"
                        + " where k.student_id = :kept and k.staff_id = c.staff_id)",
                "delete from counselor_student where student_id = :gone",
                "update external_id set our_id = :kept where kind = 'STUDENT' and our_id = :gone",
                "update student set left_at = null where id = :kept and left_at is not null"
                        + " and exists (select 1 from student g where g.id = :gone and g.left_at is null)",
                "delete from student where id = :gone")) {
            db.sql(move).param("gone", gone.value()).param("kept", kept.value()).update();
        }
    }

    private Map<StudentId, StudentId> same(ClassId kept, ClassId gone) {
        Map<StudentId, StudentId> same = new HashMap<>();
        twins.forEach(each -> each.same(kept, gone).forEach(same::putIfAbsent));
        List<StudentId> here = students.everIn(gone).stream().map(Student::id).collect(Collectors.toList());
        same.keySet().retainAll(here);
        return same;
    }

    /**
     * What joining two classes would bring.
     *
     * @param same the children who stand in both, those of the class that goes first
     * @param obstacles keys of what has to be done before
     */
    public record Plan(
            SchoolClass kept,
            SchoolClass gone,
            int keptStudents,
            int goneStudents,
            Map<StudentId, StudentId> same,
            List<String> obstacles) {

        /** How many children the class has then. */
        public int students() {
            return keptStudents + goneStudents - same.size();
        }
    }

    /**
     * Two classes become one, within this transaction: whoever keeps something of the class that goes, or of a child who
     * stands in both, moves it now. After that class and child are no more.
     *
     * @param same the children who stand in both, those of the class that goes first
     */
    public record Joined(ClassId kept, ClassId gone, Map<StudentId, StudentId> same) {}
}
