package org.studentled.classroom;

import com.google.api.services.classroom.model.Student;
import com.google.api.services.classroom.model.UserProfile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.studentled.school.NameMatcher;
import org.studentled.school.StudentId;

/** Proposes which child of ours a name in Google Classroom is; where two could be meant it proposes no one. */
final class GoogleStudentMatcher {

    private GoogleStudentMatcher() {}

    static Map<String, StudentId> byName(List<Student> theirs, List<org.studentled.school.Student> ours) {
        NameMatcher names = new NameMatcher(ours);
        Map<StudentId, List<Student>> asked = new HashMap<>();
        for (Student one : theirs) {
            var meant = names.withFullName(nameOf(one.getProfile()));
            if (meant.size() == 1 && one.getUserId() != null) {
                asked.computeIfAbsent(meant.get(0).id(), none -> new ArrayList<>())
                        .add(one);
            }
        }
        Map<String, StudentId> matches = new HashMap<>();
        asked.forEach((student, people) -> {
            if (people.size() == 1) {
                matches.put(people.get(0).getUserId(), student);
            }
        });
        return matches;
    }

    static String nameOf(@Nullable UserProfile profile) {
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
