package org.studentled.workflow;

import static org.camunda.bpm.engine.test.assertions.bpmn.AbstractAssertions.init;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.studentled.MovableClock;
import org.studentled.access.SessionInTests;
import org.studentled.conference.ConferenceId;
import org.studentled.conference.Conferences;
import org.studentled.round.Band;
import org.studentled.round.Participation;
import org.studentled.round.ParticipationId;
import org.studentled.round.Participations;
import org.studentled.round.Round;
import org.studentled.round.RoundDates;
import org.studentled.round.RoundId;
import org.studentled.round.Rounds;
import org.studentled.school.Actor;
import org.studentled.school.Adult;
import org.studentled.school.AdultId;
import org.studentled.school.ClassId;
import org.studentled.school.Classes;
import org.studentled.school.HouseholdId;
import org.studentled.school.Households;
import org.studentled.school.SchoolZone;
import org.studentled.school.Staff;
import org.studentled.school.StaffId;
import org.studentled.school.StudentId;
import org.studentled.school.Students;
import org.studentled.takehome.Packet;
import org.studentled.takehome.Packets;

/** A class in term time for process tests: moves the clock and lets the engine do what is due then, and no more. */
@Component
class RoundDriver {

    private final ProcessEngine engine;
    private final MovableClock clock;
    private final SchoolZone zone;
    private final Staff staff;
    private final Classes classes;
    private final Students students;
    private final Households households;
    private final Rounds rounds;
    private final Participations participations;
    private final Conferences conferences;
    private final Packets packets;
    private final GradeFetcher fetching;

    RoundDriver(
            ProcessEngine engine,
            Optional<MovableClock> clock,
            SchoolZone zone,
            Staff staff,
            Classes classes,
            Students students,
            Households households,
            Rounds rounds,
            Participations participations,
            Conferences conferences,
            Packets packets,
            GradeFetcher fetching) {
        this.engine = engine;
        this.clock = clock.orElseGet(() -> new MovableClock(zone.id()));
        this.zone = zone;
        this.staff = staff;
        this.classes = classes;
        this.students = students;
        this.households = households;
        this.rounds = rounds;
        this.participations = participations;
        this.conferences = conferences;
        this.packets = packets;
        this.fetching = fetching;
        init(engine);
    }

    StaffId teacher() {
        return staff.addTeacher("Tina Teacher", UUID.randomUUID() + "@maple.example")
                .id();
    }

    ClassId classOf(String... children) {
        // Several engines run in one test run; the assertions speak of this one.
        init(engine);
        ClassId id = classes.create("Room 12", 3, teacher()).id();
        for (String student : children) {
            family(students.enroll(id, student, null).id());
        }
        return id;
    }

    HouseholdId family(StudentId student) {
        HouseholdId household = households
                .create("Family of " + students.get(student).callName(), List.of(student))
                .id();
        households.include(
                household, new Adult.Contact("Parent", "mother", "en", Adult.Channel.PAPER, null, "555 0100"));
        return household;
    }

    /** A round whose first week begins next Monday. */
    Round round(ClassId id) {
        LocalDate monday = zone.today().with(TemporalAdjusters.next(DayOfWeek.MONDAY));
        return rounds.plan(id, "Fall", Band.GRADES_2_3, RoundDates.usual(monday));
    }

    Participation participationOf(String fullName, RoundId round) {
        return participations.in(round).stream()
                .filter(one -> students.get(one.studentId()).fullName().equals(fullName))
                .findFirst()
                .orElseThrow();
    }

    ParticipationId enroll(RoundId round, String fullName) {
        StudentId student =
                students.enroll(rounds.get(round).classId(), fullName, null).id();
        return participations
                .findByStudentAndRound(student, round)
                .orElseThrow()
                .id();
    }

    /** The packet goes home, comes back signed, and the teacher reaches the family at the promised time. */
    void bringHome(ConferenceId id) {
        Packet packet = packets.findByConference(id).orElseThrow();
        packets.handOut(packet.id(), clock.instant().plusSeconds(60));
        packets.returned(packet.id(), Packet.Way.SIGNED_SLIP, "An adult");
        clock.forward(Duration.ofMinutes(2));
        runWhatIsDue(participations.get(conferences.get(id).participationId()).roundId());
        packets.called(packet.id(), Packet.Outcome.REACHED);
    }

    void until(RoundId round, LocalDate day, LocalTime time) {
        Duration ahead = Duration.between(clock.instant(), zone.at(day, time));
        if (!ahead.isNegative()) {
            clock.forward(ahead.plusSeconds(1));
        }
        runWhatIsDue(round);
    }

    void forward(RoundId round, Duration by) {
        clock.forward(by);
        runWhatIsDue(round);
    }

    /** Does it as an adult of a family does, at their own screen. */
    void asAnAdult(Runnable what) {
        SessionInTests.as(Actor.adult(new AdultId(UUID.randomUUID())), clock.instant(), what);
    }

    /** One job after the other, the earliest first, as the engine's own executor would; readings as soon as they wait. */
    void runWhatIsDue(RoundId round) {
        fetchGrades(round);
        for (Job job = nextDue(round); job != null; job = nextDue(round)) {
            engine.getManagementService().executeJob(job.getId());
            fetchGrades(round);
        }
    }

    private void fetchGrades(RoundId round) {
        String[] running = instancesOf(round);
        if (running.length == 0) {
            return;
        }
        engine.getExternalTaskService()
                .createExternalTaskQuery()
                .processInstanceIdIn(running)
                .notLocked()
                .list()
                .forEach(task -> fetching.fetchNow(task.getId(), task.getBusinessKey()));
    }

    private String[] instancesOf(RoundId round) {
        return engine
                .getRuntimeService()
                .createProcessInstanceQuery()
                .variableValueEquals(Engine.ROUND, round.toString())
                .list()
                .stream()
                .map(ProcessInstance::getId)
                .toArray(String[]::new);
    }

    List<Job> jobs(String process, UUID businessKey) {
        return engine.getManagementService()
                .createJobQuery()
                .processInstanceId(instance(process, businessKey).getId())
                .list();
    }

    ProcessInstance instance(String process, UUID businessKey) {
        return engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processDefinitionKey(process)
                .processInstanceBusinessKey(businessKey.toString())
                .singleResult();
    }

    long incidents(String process, UUID businessKey) {
        return engine.getRuntimeService()
                .createIncidentQuery()
                .processInstanceId(instance(process, businessKey).getId())
                .count();
    }

    /** Where the process waits: tasks, events, gateways and joins, without the boxes around them. */
    List<String> waiting(String process, UUID businessKey) {
        String id = instance(process, businessKey).getId();
        return engine.getRuntimeService().getActiveActivityIds(id).stream()
                .filter(activity -> !activity.endsWith("#multiInstanceBody"))
                .distinct()
                .toList();
    }

    /** The parts of the model that were gone through, in order. */
    List<String> passed(String process, UUID businessKey) {
        String id = engine.getHistoryService()
                .createHistoricProcessInstanceQuery()
                .processDefinitionKey(process)
                .processInstanceBusinessKey(businessKey.toString())
                .singleResult()
                .getId();
        return engine
                .getHistoryService()
                .createHistoricActivityInstanceQuery()
                .processInstanceId(id)
                .finished()
                .orderPartiallyByOccurrence()
                .asc()
                .list()
                .stream()
                .filter(step -> !step.isCanceled())
                .map(HistoricActivityInstance::getActivityId)
                .toList();
    }

    private @Nullable Job nextDue(RoundId round) {
        Instant now = clock.instant();
        List<Job> due = new ArrayList<>();
        for (ProcessInstance instance : engine.getRuntimeService()
                .createProcessInstanceQuery()
                .variableValueEquals(Engine.ROUND, round.toString())
                .list()) {
            engine
                    .getManagementService()
                    .createJobQuery()
                    .processInstanceId(instance.getId())
                    .withRetriesLeft()
                    .list()
                    .stream()
                    .filter(job -> job.getDuedate() == null
                            || !job.getDuedate().toInstant().isAfter(now))
                    .forEach(due::add);
        }
        return due.stream()
                .min((one, other) -> Long.compare(time(one), time(other)))
                .orElse(null);
    }

    private static long time(Job job) {
        return job.getDuedate() == null ? 0 : job.getDuedate().getTime();
    }
}
