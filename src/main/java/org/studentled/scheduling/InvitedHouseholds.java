package org.studentled.scheduling;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.studentled.round.Participation;
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
        List<RoundId> ahead = db.sql("select distinct round_id from evening where held_on >= :today")
                .param("today", today)
                .query((row, number) -> new RoundId(row.getObject(1, UUID.class)))
                .list();
        Map<HouseholdId, List<StudentId>> several = classHouseholds.withSeveralStudents();
        Map<StudentId, List<Participation>> taking =
                participations
                        .takingPart(
                                several.values().stream()
                                        .flatMap(List::stream)
                                        .distinct()
                                        .toList(),
                                ahead)
                        .stream()
                        .collect(Collectors.groupingBy(Participation::studentId));
        Map<HouseholdId, List<Participation>> wanted = new LinkedHashMap<>();
        several.forEach((household, ofHousehold) -> {
            List<Participation> theirs = ofHousehold.stream()
                    .flatMap(student -> taking.getOrDefault(student, List.of()).stream())
                    .toList();
            if (theirs.size() > 1 && wanted.size() < MOST_FAMILIES) {
                wanted.put(household, theirs);
            }
        });
        return households(wanted.values().stream()
                        .flatMap(List::stream)
                        .distinct()
                        .toList())
                .stream()
                .filter(invited -> wanted.containsKey(invited.household().id()))
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
