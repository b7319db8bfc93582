package org.studentled.scheduling;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.studentled.round.Participation;
import org.studentled.round.ParticipationId;
import org.studentled.round.Participations;
import org.studentled.round.RoundId;
import org.studentled.school.Adult;
import org.studentled.school.ClassHouseholds;
import org.studentled.school.Household;
import org.studentled.school.HouseholdId;
import org.studentled.school.Households;
import org.studentled.school.Student;
import org.studentled.school.StudentId;
import org.studentled.school.Students;

/** The guest list of a round: all households of each child, one entry per household. */
@Component
public class InvitedHouseholds {

    /** A school of a thousand classes has more; their classes' own schedules show all. */
    private static final int MOST_FAMILIES = 500;

    private final JdbcClient db;
    private final Participations participations;
    private final Students students;
    private final Households households;
    private final ClassHouseholds classHouseholds;

    InvitedHouseholds(
            Participations participations,
            Students students,
            Households households,
            ClassHouseholds classHouseholds,
            JdbcClient db) {
        this.classHouseholds = classHouseholds;
        this.db = db;
        this.participations = participations;
        this.students = students;
        this.households = households;
    }

    /** By the child's name; a household with no one who may be invited is not on it. */
    public List<InvitedHousehold> findByRound(RoundId round) {
        return in(List.of(round));
    }

    /** The guest lists of many rounds as one, with as many statements as for a single one. */
    @Transactional(readOnly = true)
    public List<InvitedHousehold> in(Collection<RoundId> rounds) {
        return households(participations.takingPartIn(rounds));
    }

    /** Households with several children in rounds whose evening is still to come: at most {@link #MOST_FAMILIES}. */
    @Transactional(readOnly = true)
    public List<InvitedHousehold> withSiblings(LocalDate today) {
        List<HouseholdId> several = db.sql("select hs.household_id from household_student hs"
                        + " join participation p on p.student_id = hs.student_id"
                        + " where p.standing = 'TAKING_PART'"
                        + " and p.round_id in (select n.round_id from evening n where n.held_on >= :today)"
                        + " group by hs.household_id having count(distinct p.id) > 1"
                        + " order by hs.household_id fetch first :most rows only")
                .param("today", today)
                .param("most", MOST_FAMILIES)
                .query((row, number) -> new HouseholdId(row.getObject(1, UUID.class)))
                .list();
        if (several.isEmpty()) {
            return List.of();
        }
        List<ParticipationId> theirs = db.sql(
                        "select distinct p.id from participation p join household_student hs on hs.student_id = p.student_id"
                                + " where p.standing = 'TAKING_PART' and hs.household_id in (:several)"
                                + " and p.round_id in (select n.round_id from evening n where n.held_on >= :today)")
                .param("several", several.stream().map(HouseholdId::value).toList())
                .param("today", today)
                .query((row, number) -> new ParticipationId(row.getObject(1, UUID.class)))
                .list();
        Set<HouseholdId> wanted = Set.copyOf(several);
        return households(participations.byId(theirs)).stream()
                .filter(household -> wanted.contains(household.household().id()))
                .toList();
    }

    private List<InvitedHousehold> households(Collection<Participation> taking) {
        List<StudentId> ids =
                taking.stream().map(Participation::studentId).distinct().toList();
        Map<StudentId, Student> named = students.byId(ids);
        Map<StudentId, List<Household>> households = classHouseholds.findByStudents(ids);
        Map<HouseholdId, List<Adult>> adults = classHouseholds.adultsOf(households.values().stream()
                .flatMap(List::stream)
                .map(Household::id)
                .distinct()
                .toList());
        return taking.stream()
                .flatMap(participation -> households.getOrDefault(participation.studentId(), List.of()).stream()
                        .map(household -> new InvitedHousehold(
                                participation,
                                requireNonNull(named.get(participation.studentId())),
                                household,
                                invited(adults.getOrDefault(household.id(), List.of())))))
                .filter(invited -> !invited.adults().isEmpty())
                .sorted(Comparator.comparing(
                                (InvitedHousehold invited) -> invited.student().fullName())
                        .thenComparing(invited -> invited.household().name()))
                .toList();
    }

    public List<InvitedHousehold> findByParticipation(Participation participation) {
        Student student = students.get(participation.studentId());
        return households.findByStudent(student.id()).stream()
                .map(household -> new InvitedHousehold(
                        participation, student, household, invited(households.adultsOf(household.id()))))
                .filter(invited -> !invited.adults().isEmpty())
                .toList();
    }

    private static List<Adult> invited(List<Adult> adults) {
        return adults.stream().filter(Adult::mayBeInvited).toList();
    }
}
