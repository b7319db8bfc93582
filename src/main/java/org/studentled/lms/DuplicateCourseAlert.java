package org.studentled.lms;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.studentled.access.OfficeAlert;
import org.studentled.ltijava.Platform;
import org.studentled.ltijava.PlatformId;
import org.studentled.ltijava.Platforms;
import org.studentled.school.ClassId;
import org.studentled.school.Classes;
import org.studentled.school.SchoolClass;

/**
 * Tells the office of courses that are two classes here, as after a tool was registered again and someone opened the course
 * who had never come before.
 */
@Component
class DuplicateCourseAlert implements OfficeAlert {

    private static final int MOST = 200;

    private final LtiCourses courses;
    private final Platforms platforms;
    private final Classes classes;
    private final Clock clock;

    DuplicateCourseAlert(LtiCourses courses, Platforms platforms, Classes classes, Clock clock) {
        this.courses = courses;
        this.platforms = platforms;
        this.classes = classes;
        this.clock = clock;
    }

    @Override
    public List<Item> current() {
        List<LtiCourse> alike = courses.calledAlike(MOST);
        if (alike.isEmpty()) {
            return List.of();
        }
        Map<PlatformId, String> issuers =
                platforms.all().stream().collect(Collectors.toMap(Platform::id, Platform::issuer));
        Map<ClassId, SchoolClass> named =
                classes.byId(alike.stream().map(LtiCourse::classId).toList());
        return alike.stream()
                .collect(Collectors.groupingBy(
                        course -> List.of(
                                course.contextId(),
                                issuers.getOrDefault(
                                        course.platform(), course.platform().toString())),
                        LinkedHashMap::new,
                        Collectors.toList()))
                .values()
                .stream()
                .filter(twins -> twins.size() > 1)
                .map(twins -> item(twins.get(0), twins.get(1), named))
                .toList();
    }

    private Item item(LtiCourse one, LtiCourse other, Map<ClassId, SchoolClass> named) {
        SchoolClass room = named.get(one.classId());
        return new Item(
                Optional.ofNullable(other.readAt()).orElseGet(clock::instant),
                "lms.alert.twins",
                List.of(room == null ? "" : room.name()),
                "/classes/" + one.classId() + "/join/" + other.classId());
    }
}
