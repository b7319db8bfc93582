package org.studentled.school;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All classes and all children of the school as the office looks them up: a page at a time, in a constant number of statements. */
@Component
public class OfficeDirectory {

    private static final String TEACHER_NAMED = "exists (select 1 from class_staff c join staff m on m.id = c.staff_id"
            + " where c.class_id = r.id and " + ClassTeachers.CURRENT + " and %s)";
    private static final String ADULT_NAMED = "exists (select 1 from household_student h"
            + " join adult a on a.household_id = h.household_id where h.student_id = s.id and %s)";

    private static final int MOST_ALIKE = 40;
    private static final int MOST_HOMES = 8;

    private final JdbcClient db;
    private final Classes classes;
    private final ClassTeachers classTeachers;
    private final Staff staff;
    private final Students students;
    private final ClassFamilies families;

    OfficeDirectory(
            JdbcClient db,
            Classes classes,
            ClassTeachers classTeachers,
            Staff staff,
            Students students,
            ClassFamilies families) {
        this.db = db;
        this.classTeachers = classTeachers;
        this.staff = staff;
        this.classes = classes;
        this.students = students;
        this.families = families;
    }

    /**
     * By the names of the classes.
     *
     * @param words of the class's name or of a teacher's; empty for all
     * @param most at most so many
     * @param skipped so many of those that come before
     */
    public List<ClassRow> findClasses(String words, int most, long skipped) {
        NameSearch search = new NameSearch(words);
        List<ClassId> ids = search.bound(db.sql("select r.id from school_class r where " + search.in("r.name") + " or "
                        + TEACHER_NAMED.formatted(search.in("m.name"))
                        + " order by r.name, r.id limit :most offset :skipped"))
                .param("today", classTeachers.today())
                .param("most", most)
                .param("skipped", skipped)
                .query((row, number) -> new ClassId(row.getObject(1, UUID.class)))
                .list();
        Map<ClassId, SchoolClass> found = classes.byId(ids);
        Map<ClassId, List<String>> teachers = teachers(ids);
        Map<ClassId, Size> sizes = sizes(ids);
        return ids.stream()
                .filter(found::containsKey)
                .map(id -> row(Objects.requireNonNull(found.get(id)), teachers, sizes))
                .toList();
    }

    /**
     * Children by their full names, those who left too.
     *
     * @param words of the child's name or of the name of an adult at home; empty for all
     * @param most at most so many
     * @param skipped so many of those that come before
     */
    public List<PersonRow> findPeople(String words, int most, long skipped) {
        NameSearch search = new NameSearch(words);
        List<StudentId> ids = search.bound(
                        db.sql("select s.id from student s where " + search.in("s.full_name", "s.call_name") + " or "
                                + ADULT_NAMED.formatted(search.in("a.name"))
                                + " order by s.full_name, s.id limit :most offset :skipped"))
                .param("most", most)
                .param("skipped", skipped)
                .query((row, number) -> new StudentId(row.getObject(1, UUID.class)))
                .list();
        Map<StudentId, Student> found = students.byId(ids);
        List<Student> inOrder = ids.stream()
                .filter(found::containsKey)
                .map(id -> Objects.requireNonNull(found.get(id)))
                .toList();
        Map<ClassId, SchoolClass> named =
                classes.byId(inOrder.stream().map(Student::classId).distinct().toList());
        return families.assemble(inOrder).stream()
                .map(family -> new PersonRow(
                        family,
                        Objects.requireNonNull(named.get(family.student().classId()))))
                .toList();
    }

    /** The other children of the child's homes, by their full names. */
    public List<ListedStudent> findSiblings(StudentId student) {
        return listed(db.sql("select distinct o.student_id from household_student h"
                        + " join household_student o on o.household_id = h.household_id"
                        + " where h.student_id = :child and o.student_id <> :child")
                .param("child", student.value())
                .query((row, number) -> new StudentId(row.getObject(1, UUID.class)))
                .list());
    }

    /** Homes of other children with the same last name, none of which is the child's: a sibling's may be among them. */
    public List<LikelyHome> findLikelyHomes(Student student) {
        String lastName = NameSearch.lastWord(student.fullName());
        NameSearch search = new NameSearch(lastName);
        List<StudentId> alike = search.bound(
                        db.sql("select s.id from student s where s.left_at is null and s.id <> :child and "
                                + search.in("s.full_name") + " order by s.full_name, s.id limit " + MOST_ALIKE))
                .param("child", student.id().value())
                .query((row, number) -> new StudentId(row.getObject(1, UUID.class)))
                .list();
        List<ListedStudent> others = listed(alike).stream()
                .filter(each -> NameSearch.lastWord(each.student().fullName()).equals(lastName))
                .toList();
        Map<StudentId, SchoolClass> named =
                others.stream().collect(Collectors.toMap(each -> each.student().id(), ListedStudent::schoolClass));
        List<Student> all =
                new ArrayList<>(others.stream().map(ListedStudent::student).toList());
        all.add(student);
        Map<Household, List<ListedStudent>> homes = new LinkedHashMap<>();
        Set<HouseholdId> own = new HashSet<>();
        for (ClassFamilies.StudentFamilies family : families.assemble(all)) {
            for (ClassFamilies.HomeOfStudent home : family.homeOfStudents()) {
                SchoolClass schoolClass = named.get(family.student().id());
                if (schoolClass == null) {
                    own.add(home.household().id());
                } else if (!home.adults().isEmpty()) {
                    homes.computeIfAbsent(home.household(), each -> new ArrayList<>())
                            .add(new ListedStudent(family.student(), schoolClass));
                }
            }
        }
        return homes.entrySet().stream()
                .filter(home -> !own.contains(home.getKey().id()))
                .limit(MOST_HOMES)
                .map(home -> new LikelyHome(home.getKey(), home.getValue()))
                .toList();
    }

    private List<ListedStudent> listed(List<StudentId> ids) {
        Map<StudentId, Student> found = students.byId(ids);
        Map<ClassId, SchoolClass> named = classes.byId(
                found.values().stream().map(Student::classId).distinct().toList());
        return found.values().stream()
                .sorted(Comparator.comparing(Student::fullName)
                        .thenComparing(each -> each.id().value()))
                .map(each -> new ListedStudent(each, Objects.requireNonNull(named.get(each.classId()))))
                .toList();
    }

    private static ClassRow row(
            SchoolClass schoolClass, Map<ClassId, List<String>> teachers, Map<ClassId, Size> sizes) {
        Size size = sizes.getOrDefault(schoolClass.id(), new Size(0, 0));
        return new ClassRow(
                schoolClass,
                teachers.getOrDefault(schoolClass.id(), List.of()),
                size.students(),
                size.students() - size.reached());
    }

    private Map<ClassId, List<String>> teachers(Collection<ClassId> ids) {
        Map<ClassId, List<StaffId>> teachers = classTeachers.teachersOf(ids);
        Map<StaffId, StaffMember> members = staff.byId(
                teachers.values().stream().flatMap(List::stream).distinct().toList());
        return teachers.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        each -> each.getValue().stream()
                                .map(members::get)
                                .filter(Objects::nonNull)
                                .map(StaffMember::name)
                                .toList()));
    }

    private Map<ClassId, Size> sizes(Collection<ClassId> ids) {
        Map<ClassId, Size> sizes = new HashMap<>();
        if (!ids.isEmpty()) {
            db.sql("select s.class_id, count(distinct s.id),"
                            + " count(distinct case when a.id is not null then s.id end) from student s"
                            + " left join household_student h on h.student_id = s.id"
                            + " left join adult a on a.household_id = h.household_id and a.may_be_invited"
                            + " and a.channel <> 'NONE'"
                            + " where s.class_id in (:classes) and s.left_at is null group by s.class_id")
                    .param("classes", values(ids))
                    .query(row -> {
                        sizes.put(classId(row), new Size(row.getInt(2), row.getInt(3)));
                    });
        }
        return sizes;
    }

    private static List<UUID> values(Collection<ClassId> ids) {
        return ids.stream().map(ClassId::value).toList();
    }

    private static ClassId classId(ResultSet row) throws SQLException {
        return new ClassId(row.getObject(1, UUID.class));
    }

    /**
     * A class in the list.
     *
     * @param teachers who leads it first
     * @param unreached how many children of it have no adult who gets letters
     */
    public record ClassRow(SchoolClass schoolClass, List<String> teachers, int students, int unreached) {}

    /** A child in the list, with their class and who is at home. */
    public record PersonRow(ClassFamilies.StudentFamilies families, SchoolClass schoolClass) {

        public Student student() {
            return families.student();
        }
    }

    /** A child with their class. */
    public record ListedStudent(Student student, SchoolClass schoolClass) {}

    /** A home that may be a sibling's, with those of its children who have the last name. */
    public record LikelyHome(Household household, List<ListedStudent> students) {}

    private record Size(int students, int reached) {}
}
