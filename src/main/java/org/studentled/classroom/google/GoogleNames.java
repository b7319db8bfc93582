package org.studentled.classroom.google;

import com.google.api.services.classroom.model.Student;
import com.google.api.services.classroom.model.UserProfile;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.studentled.school.NameMatch;
import org.studentled.school.NameMatcher;
import org.studentled.school.StudentId;

/** What Google Classroom calls people, and whom of ours the names mean. */
public final class GoogleNames {

    private GoogleNames() {}

    /** The one student whom each of Google's people can only be. */
    public static Map<String, StudentId> match(List<Student> theirs, List<org.studentled.school.Student> ours) {
        Map<String, StudentId> matches = new HashMap<>();
        matchAll(theirs, ours).forEach((id, match) -> match.one().ifPresent(student -> matches.put(id, student.id())));
        return matches;
    }

    public static Map<String, NameMatch> matchAll(List<Student> theirs, List<org.studentled.school.Student> ours) {
        Map<String, String> names = new HashMap<>();
        theirs.stream()
                .filter(one -> one.getUserId() != null)
                .forEach(one -> names.put(one.getUserId(), fullName(one.getProfile())));
        return new NameMatcher(ours).matchAll(names);
    }

    public static String fullName(@Nullable UserProfile profile) {
        if (profile == null || profile.getName() == null) {
            return "?";
        }
        // Google hands out people without a name; they keep no one else away.
        String full = text(profile.getName().getFullName());
        String parts = (text(profile.getName().getGivenName()) + " "
                        + text(profile.getName().getFamilyName()))
                .strip();
        String name = full.isEmpty() ? parts : full;
        return name.isEmpty()
                ? "?"
                : name.length() > 120 ? name.substring(0, 120).strip() : name;
    }

    private static String text(@Nullable String name) {
        return name == null ? "" : name.strip();
    }
}
