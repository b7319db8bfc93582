package org.studentled.classroom.google;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What someone may allow us at Google; each is asked for when it is first needed, never in advance. */
public enum Permission {
    /** A teacher: their courses, the people in them, the work and what was handed in. */
    READ("courses.readonly", "rosters.readonly", "profile.emails", "coursework.students.readonly"),
    /** A teacher: putting the week's task into their course. */
    PUBLISH("coursework.students"),
    /** A teacher: inviting guardians, and seeing who accepted. */
    GUARDIANS("guardianlinks.students"),
    /** A teacher: that Google tells us at once when something changes in their course. */
    PUSH("push-notifications", "coursework.students.readonly"),
    /** A teacher: our page inside an assignment. */
    ADD_ON_TEACHER("profile.emails", "addons.teacher"),
    /** A student: its own courses and its own work in them. */
    OWN_WORK("courses.readonly", "coursework.me.readonly", "profile.emails"),
    /** A student: our page inside an assignment. */
    ADD_ON_STUDENT("profile.emails", "addons.student");

    private static final String PREFIX = "https://www.googleapis.com/auth/classroom.";

    private final List<String> scopes;

    Permission(String... scopes) {
        this.scopes = List.of(scopes);
    }

    /** As Google writes them. */
    public List<String> scopes() {
        return scopes.stream().map(PREFIX::concat).toList();
    }

    /** @param granted by their short names */
    public boolean isIn(Set<String> granted) {
        return scopes.stream().allMatch(scope -> granted.contains(scope) || granted.contains(withWriting(scope)));
    }

    public boolean isOfStudents() {
        return this == ADD_ON_STUDENT || this == OWN_WORK;
    }

    public String messageKey() {
        return "classroom.permission." + name();
    }

    /** What Google names in its answer, without the address before it. */
    public static Set<String> shortNames(String scopes) {
        return Set.of(scopes.split("\\s+")).stream()
                .map(scope -> scope.startsWith(PREFIX) ? scope.substring(PREFIX.length()) : scope)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static String withWriting(String scope) {
        return scope.replaceFirst("\\.readonly$", "");
    }
}
