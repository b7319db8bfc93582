package org.studentled.workflow.web;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.studentled.portfolio.Nudges;
import org.studentled.round.Participation;
import org.studentled.round.Participations;
import org.studentled.round.Rounds;
import org.studentled.round.WeekId;
import org.studentled.school.Student;
import org.studentled.school.StudentId;
import org.studentled.school.Students;
import org.studentled.workflow.Inbox;
import org.studentled.workflow.InboxItem;

/** What a student sees first: one thing to do, and what comes after. */
@Component
class StudentHome {

    private static final List<String> IN_ORDER = List.of(
            "leadConference",
            "sayHowItWent",
            "doMyWeek",
            "pickWork",
            "setGoals",
            "numberPages",
            "fillScript",
            "practice",
            "rehearse");
    private static final List<String> PREPARING =
            List.of("pickWork", "setGoals", "numberPages", "fillScript", "practice", "rehearse");

    private final Students students;
    private final Rounds rounds;
    private final Participations participations;
    private final Inbox inbox;
    private final Nudges nudges;

    StudentHome(Students students, Rounds rounds, Participations participations, Inbox inbox, Nudges nudges) {
        this.students = students;
        this.rounds = rounds;
        this.participations = participations;
        this.inbox = inbox;
        this.nudges = nudges;
    }

    StudentTasks assemble(StudentId id) {
        Student student = students.get(id);
        Optional<Participation> participation = rounds.findByClass(student.classId()).stream()
                .findFirst()
                .flatMap(round -> participations.findByStudentAndRound(id, round.id()));
        List<Thing> things = participation
                .map(one -> inbox.ofStudent(one.id()).stream()
                        .sorted((a, b) -> Integer.compare(IN_ORDER.indexOf(a.task()), IN_ORDER.indexOf(b.task())))
                        .map(item -> new Thing(item, TaskScreens.path(item)))
                        .toList())
                .orElse(List.of());
        return new StudentTasks(
                student.callName(), participation.orElse(null), things, dots(things), nudged(participation, things));
    }

    private boolean nudged(Optional<Participation> participation, List<Thing> things) {
        return participation
                .filter(one -> things.stream()
                        .map(Thing::item)
                        .filter(item -> item.task().equals("doMyWeek"))
                        .map(InboxItem::weekId)
                        .filter(Objects::nonNull)
                        .anyMatch(week -> nudges.in(new WeekId(week)).contains(one.id())))
                .isPresent();
    }

    private static List<Dot> dots(List<Thing> things) {
        Optional<String> now =
                things.stream().map(Thing::task).filter(PREPARING::contains).findFirst();
        if (now.isEmpty()) {
            return List.of();
        }
        int place = PREPARING.indexOf(now.get());
        return PREPARING.stream()
                .map(task -> new Dot(task, state(PREPARING.indexOf(task), place)))
                .toList();
    }

    private static String state(int dot, int now) {
        return dot < now ? "done" : dot == now ? "now" : "open";
    }

    /** The student's desk. */
    record StudentTasks(
            String name, @Nullable Participation participation, List<Thing> things, List<Dot> dots, boolean nudged) {

        private static final int MINUTES_A_DAY = 30;

        /** How much of the five days of preparing is left. */
        public long minutesLeft() {
            return MINUTES_A_DAY
                    * dots.stream().filter(dot -> !dot.state().equals("done")).count();
        }

        public @Nullable Thing next() {
            return things.isEmpty() ? null : things.get(0);
        }

        public List<Thing> later() {
            return things.isEmpty() ? List.of() : things.subList(1, things.size());
        }
    }

    /** A thing to do, and where. */
    record Thing(InboxItem item, String path) {

        public String task() {
            return item.task();
        }
    }

    /** One of the steps of getting ready, with its state for eye and ear: done, now or open. */
    record Dot(String task, String state) {}
}
