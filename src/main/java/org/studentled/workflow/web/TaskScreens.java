package org.studentled.workflow.web;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.studentled.workflow.InboxItem;

/** The screen on which each task is done, and the one on which a whole class of them is. */
final class TaskScreens {

    private static final Map<String, String> OF_STUDENT = Map.ofEntries(
            Map.entry("pickWork", "work"),
            Map.entry("setGoals", "goals"),
            Map.entry("numberPages", "book"),
            Map.entry("fillScript", "script"),
            Map.entry("practice", "practice"),
            Map.entry("rehearse", "rehearsal"),
            Map.entry("sayHowItWent", "student-debrief"),
            Map.entry("writeNote", "note"),
            Map.entry("signOff", "sign-off"),
            Map.entry("debrief", "debrief"),
            Map.entry("followUp", "debrief"));
    private static final Map<String, String> OF_CONFERENCE = Map.of(
            "leadConference", "card",
            "decideWhatInstead", "no-show",
            "decideAfterDecline", "no-show",
            "decideWithoutTime", "no-show",
            "resumeConference", "resume",
            "handOutPacket", "packet",
            "callFamily", "call",
            "hearAtSchool", "hear");
    private static final Map<String, String> OF_ROUND =
            Map.of("placeFamily", "/schedule", "joinTable", "/board", "reachFamily", "/letters");
    private static final Set<String> OF_CLASS = Set.of("lookOverWeek", "findSubstitute", "lookBack");
    private static final Map<String, String> TOGETHER = Map.of(
            "writeNote", "/notes",
            "signOff", "/sign-offs",
            "placeFamily", "/schedule",
            "debrief", "/debriefs");

    private TaskScreens() {}

    static String path(InboxItem item) {
        String task = item.task();
        if (task.equals("doMyWeek")) {
            return "/participations/" + item.participationId() + "/week";
        }
        if (task.equals("lookOverWeek")) {
            return "/weeks/" + item.weekId();
        }
        if (OF_STUDENT.containsKey(task)) {
            return "/participations/" + item.participationId() + "/" + OF_STUDENT.get(task);
        }
        if (OF_CONFERENCE.containsKey(task)) {
            return "/conferences/" + item.conferenceId() + "/" + OF_CONFERENCE.get(task);
        }
        return "/rounds/" + item.roundId() + OF_ROUND.getOrDefault(task, "");
    }

    /** Where the office does what waits for the teachers or the office; nothing for what is the teachers' alone. */
    static @Nullable String officePath(InboxItem item) {
        return switch (item.task()) {
            // Another day or another room; that someone stands in is said in the inbox itself.
            case "findSubstitute" -> "/rounds/" + item.roundId() + "/schedule";
            case "hearAtSchool" -> path(item);
            default -> null;
        };
    }

    /** Whether it is a task of a teacher with a screen of its own. */
    static boolean isKnown(String task) {
        return OF_STUDENT.containsKey(task)
                || OF_CONFERENCE.containsKey(task)
                || OF_ROUND.containsKey(task)
                || OF_CLASS.contains(task);
    }

    /** Where all of a kind are done in one go; nothing where each wants its own look. */
    static @Nullable String together(String task, UUID round) {
        String path = TOGETHER.get(task);
        return path == null ? null : "/rounds/" + round + path;
    }
}
