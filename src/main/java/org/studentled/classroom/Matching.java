package org.studentled.classroom;

import com.google.api.services.classroom.model.Student;
import com.google.api.services.classroom.model.UserProfile;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.studentled.school.NameKey;
import org.studentled.school.StudentId;

/** Proposes which child of ours a name in Google Classroom is; where two could be meant it proposes nobody. */
final class Matching {

    private Matching() {}

    static Map<String, StudentId> byName(List<Student> theirs, List<org.studentled.school.Student> ours) {
        Map<String, List<Student>> asked =
                theirs.stream().collect(Collectors.groupingBy(one -> NameKey.of(nameOf(one.getProfile()))));
        Map<String, List<org.studentled.school.Student>> known =
                ours.stream().collect(Collectors.groupingBy(child -> NameKey.of(child.fullName())));
        Map<String, StudentId> matches = new HashMap<>();
        asked.forEach((name, people) -> {
            var children = known.getOrDefault(name, List.of());
            if (people.size() == 1 && children.size() == 1) {
                matches.put(people.get(0).getUserId(), children.get(0).id());
            }
        });
        return matches;
    }

    static String nameOf(@Nullable UserProfile profile) {
        if (profile == null || profile.getName() == null) {
            return "?";
        }
        String name = String.valueOf(profile.getName().getFullName()).strip();
        return name.length() > 120 ? name.substring(0, 120) : name;
    }
}
