package org.studentled.school;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Many households, read with a constant number of statements, for screens that show a whole class. */
@Component
public class ClassHouseholds {

    private final HouseholdTable households;
    private final AdultTable adults;
    private final JdbcClient db;

    ClassHouseholds(HouseholdTable households, AdultTable adults, JdbcClient db) {
        this.households = households;
        this.adults = adults;
        this.db = db;
    }

    public Map<HouseholdId, Household> byId(Collection<HouseholdId> ids) {
        return households.findAllById(ids).stream().collect(Collectors.toMap(Household::id, Function.identity()));
    }

    public Map<AdultId, Adult> adultsById(Collection<AdultId> ids) {
        return adults.findAllById(ids).stream().collect(Collectors.toMap(Adult::id, Function.identity()));
    }

    /** The households of each child by their names; a child without one is not in it. */
    public Map<StudentId, List<Household>> findByStudents(Collection<StudentId> students) {
        if (students.isEmpty()) {
            return Map.of();
        }
        List<StudentHousehold> studentHouseholds = db.sql("select s.student_id, s.household_id from household_student s"
                        + " join household h on h.id = s.household_id"
                        + " where s.student_id in (:children) order by h.name, h.id")
                .param("children", students.stream().map(StudentId::value).toList())
                .query((row, number) -> new StudentHousehold(
                        new StudentId(row.getObject(1, UUID.class)), new HouseholdId(row.getObject(2, UUID.class))))
                .list();
        Map<HouseholdId, Household> known = byId(studentHouseholds.stream()
                .map(StudentHousehold::household)
                .distinct()
                .toList());
        return studentHouseholds.stream()
                .filter(studentHousehold -> known.containsKey(studentHousehold.household()))
                .collect(Collectors.groupingBy(
                        StudentHousehold::student,
                        Collectors.mapping(
                                studentHousehold -> Objects.requireNonNull(known.get(studentHousehold.household())),
                                Collectors.toList())));
    }

    /** The homes with more than one child of this school, and these children, in the order of the homes' ids. */
    public Map<HouseholdId, List<StudentId>> withSeveralStudents() {
        Map<HouseholdId, List<StudentId>> several = new LinkedHashMap<>();
        db.sql("select household_id, student_id from household_student where household_id in"
                        + " (select household_id from household_student group by household_id having count(*) > 1)"
                        + " order by household_id, student_id")
                .query(row -> {
                    several.computeIfAbsent(
                                    new HouseholdId(row.getObject(1, UUID.class)), household -> new ArrayList<>())
                            .add(new StudentId(row.getObject(2, UUID.class)));
                });
        return several;
    }

    /** The children of each household; one without any is not in it. */
    public Map<HouseholdId, List<StudentId>> studentsOf(Collection<HouseholdId> ids) {
        return ids.isEmpty()
                ? Map.of()
                : db
                        .sql("select student_id, household_id from household_student where household_id in (:homes)"
                                + " order by household_id, student_id")
                        .param("homes", ids.stream().map(HouseholdId::value).toList())
                        .query((row, number) -> new StudentHousehold(
                                new StudentId(row.getObject(1, UUID.class)),
                                new HouseholdId(row.getObject(2, UUID.class))))
                        .list()
                        .stream()
                        .collect(Collectors.groupingBy(
                                StudentHousehold::household,
                                Collectors.mapping(StudentHousehold::student, Collectors.toList())));
    }

    /** The adults of each household by their names; a household without any has an empty list. */
    public Map<HouseholdId, List<Adult>> adultsOf(Collection<HouseholdId> ids) {
        Map<HouseholdId, List<Adult>> all = new LinkedHashMap<>();
        ids.forEach(id -> all.put(id, List.of()));
        if (!all.isEmpty()) {
            all.putAll(adults.findByHouseholdIdInOrderByName(all.keySet()).stream()
                    .collect(Collectors.groupingBy(Adult::householdId)));
        }
        return all;
    }

    /** The language someone has to interpret for these adults of one household; see {@link Households}. */
    public static Optional<String> interpreterFor(Collection<Adult> household) {
        return household.stream()
                .filter(adult -> adult.mayBeInvited() && adult.interpreter())
                .map(Adult::language)
                .findFirst();
    }

    private record StudentHousehold(StudentId student, HouseholdId household) {}
}
