package org.studentled.workflow;

import java.time.Duration;
import java.time.LocalTime;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The school's own practice in the models: how long they wait, how often they try, and by when a task is to be done.
 *
 * @param phasesTurn when a phase of the round turns, before a week of the same day would begin
 * @param weeksBegin when a week begins and the grades of the day before are read
 * @param dayEnds by when on its last day a task is to be done
 * @param grace how long after its time a family is waited for before it counts as not come
 * @param daysToFindATime how long a time is looked for after the evening, at least
 * @param daysToAnswer how long a child may say how it went, at least
 * @param remindOfPacket how long after it went home, and after each reminder, a family is reminded of the packet
 * @param calls how often a family is called before the conference is heard at school
 * @param gradesAgain when grades are asked for again that could not be read
 * @param days in how many school days a task is to be done, counted from the day it comes up
 */
@ConfigurationProperties("school.workflow")
record WorkflowSettings(
        @DefaultValue("05:00") LocalTime phasesTurn,
        @DefaultValue("06:00") LocalTime weeksBegin,
        @DefaultValue("18:00") LocalTime dayEnds,
        @DefaultValue("20m") Duration grace,
        @DefaultValue("7") int daysToFindATime,
        @DefaultValue("7") int daysToAnswer,
        @DefaultValue("3d") Duration remindOfPacket,
        @DefaultValue("3") int calls,
        @DefaultValue("1h") Duration gradesAgain,
        @DefaultValue Days days) {

    private static final int MOST_DAYS = 365;
    private static final int MOST_CALLS = 20;
    private static final Duration MOST_GRACE = Duration.ofHours(4);

    WorkflowSettings {
        must(
                phasesTurn.isBefore(weeksBegin) && weeksBegin.isBefore(dayEnds),
                "phases-turn, weeks-begin and day-ends must come in this order on one day");
        must(
                !grace.isNegative() && grace.compareTo(MOST_GRACE) <= 0,
                "grace must be between 0m and 4h: a family that is late is waited for on its own evening");
        inDays("days-to-find-a-time", daysToFindATime);
        inDays("days-to-answer", daysToAnswer);
        must(
                remindOfPacket.compareTo(Duration.ofHours(1)) >= 0,
                "remind-of-packet must be 1h or more, or a family gets one reminder after the other");
        must(calls >= 1 && calls <= MOST_CALLS, "calls must be between 1 and 20");
        must(
                gradesAgain.compareTo(Duration.ofMinutes(1)) >= 0,
                "grades-again must be 1m or more: a gradebook that is away is not asked all the time");
    }

    private static void inDays(String setting, int days) {
        must(days >= 1 && days <= MOST_DAYS, setting + " must be between 1 and 365");
    }

    private static void must(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException("school.workflow: " + otherwise);
        }
    }

    /**
     * In how many days of school each task is to be done; a task whose day the round's calendar gives is not among them.
     *
     * @param signOff school days to say whether a student is ready, but never after the day before the evening
     * @param decide school days to decide on an alternative after no one came
     * @param resume school days to decide how an interrupted conference continues
     * @param lookOver school days to follow up with students who did not do their week
     * @param debrief school days to write the debrief
     * @param sayHowItWent school days for a student to say how it went
     * @param handOutPacket school days to give a packet to the student
     * @param call school days to call a family, counted from the promised time
     * @param hearAtSchool school days to listen to the conference at school
     */
    record Days(
            @DefaultValue("1") int signOff,
            @DefaultValue("2") int decide,
            @DefaultValue("1") int resume,
            @DefaultValue("2") int lookOver,
            @DefaultValue("3") int debrief,
            @DefaultValue("3") int sayHowItWent,
            @DefaultValue("1") int handOutPacket,
            @DefaultValue("1") int call,
            @DefaultValue("5") int hearAtSchool) {

        Days {
            inDays("days.sign-off", signOff);
            inDays("days.decide", decide);
            inDays("days.resume", resume);
            inDays("days.look-over", lookOver);
            inDays("days.debrief", debrief);
            inDays("days.say-how-it-went", sayHowItWent);
            inDays("days.hand-out-packet", handOutPacket);
            inDays("days.call", call);
            inDays("days.hear-at-school", hearAtSchool);
        }
    }
}
