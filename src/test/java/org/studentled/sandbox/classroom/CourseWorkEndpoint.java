package org.studentled.sandbox.classroom;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** Course work and submissions with Google's rules: who sees what, and who may change what. */
final class CourseWorkEndpoint {

    private static final Set<String> MAY_BE_PATCHED = Set.of(
            "title",
            "description",
            "state",
            "dueDate",
            "dueTime",
            "maxPoints",
            "scheduledTime",
            "submissionModificationMode",
            "topicId",
            "gradingPeriodId");

    private final ClassroomStore store;
    private final Paginator paginator;

    CourseWorkEndpoint(ClassroomStore store, Paginator paginator) {
        this.store = store;
        this.paginator = paginator;
    }

    JsonNode list(ClassroomStore.Course course, GoogleRequest request, Person me) {
        var states = request.all("courseWorkStates").isEmpty() || !teaches(course, me)
                ? List.of("PUBLISHED")
                : request.all("courseWorkStates");
        var newestFirst = Comparator.comparing(
                        (ObjectNode work) -> work.get("updateTime").asText())
                .reversed();
        var found = course.works.values().stream()
                .filter(work -> states.contains(work.get("state").asText()))
                .sorted(newestFirst)
                .toList();
        return paginator.page(request, "courseWork", found, 20);
    }

    JsonNode get(ClassroomStore.Course course, String id, Person me) {
        var work = course.works.get(id);
        if (work == null || !teaches(course, me) && !work.get("state").asText().equals("PUBLISHED")) {
            throw new GoogleError(Fault.NOT_FOUND);
        }
        return work;
    }

    JsonNode create(ClassroomStore.Course course, GoogleRequest request, Person me) {
        changeable(course, me);
        var work = (ObjectNode) request.json();
        if (work.path("title").asText().isBlank() || !work.has("workType")) {
            throw GoogleError.argument("Request contains an invalid argument.");
        }
        checkDue(work);
        return store.create(course.node.get("id").asText(), work, me.id());
    }

    JsonNode patch(ClassroomStore.Course course, String id, GoogleRequest request, Person me) {
        changeable(course, me);
        var work = (ObjectNode) get(course, id, me);
        if (!work.has("associatedWithDeveloper")) {
            throw new GoogleError(
                    403,
                    "PERMISSION_DENIED",
                    "@ProjectPermissionDenied The Developer Console project is not permitted to make this request.");
        }
        var change = request.json();
        for (String field : request.one("updateMask").split(",")) {
            if (!MAY_BE_PATCHED.contains(field)) {
                throw GoogleError.argument("Invalid update mask: " + field);
            }
            if (change.has(field)) {
                work.set(field, change.get(field));
            } else {
                work.remove(field);
            }
        }
        work.put("updateTime", store.now());
        store.keep(course.node.get("id").asText(), work);
        return work;
    }

    JsonNode submissions(ClassroomStore.Course course, String workId, GoogleRequest request, Person me) {
        boolean teacher = teaches(course, me);
        var states = request.all("states");
        var found = course.submissions.values().stream()
                .filter(one ->
                        workId.equals("-") || one.get("courseWorkId").asText().equals(workId))
                .filter(one -> course.students.contains(one.get("userId").asText()))
                .filter(one -> teacher || one.get("userId").asText().equals(me.id()))
                .filter(one ->
                        states.isEmpty() || states.contains(one.get("state").asText()))
                .map(one -> teacher ? one : one.deepCopy().<ObjectNode>without("draftGrade"))
                .toList();
        return paginator.page(request, "studentSubmissions", found, 20);
    }

    private void changeable(ClassroomStore.Course course, Person me) {
        if (!teaches(course, me)) {
            throw new GoogleError(Fault.FORBIDDEN);
        }
        if (!course.node.get("courseState").asText().equals("ACTIVE")) {
            throw new GoogleError(Fault.COURSE_NOT_MODIFIABLE);
        }
    }

    private void checkDue(ObjectNode work) {
        if (work.has("dueDate") != work.has("dueTime")) {
            throw GoogleError.argument("dueDate and dueTime must be specified together.");
        }
        if (work.has("dueDate")
                && !due(work).isAfter(LocalDateTime.now(store.clock().withZone(ZoneOffset.UTC)))) {
            throw GoogleError.argument("Due date must be in the future.");
        }
    }

    private static LocalDateTime due(ObjectNode work) {
        try {
            return LocalDateTime.of(
                    work.at("/dueDate/year").asInt(),
                    work.at("/dueDate/month").asInt(),
                    work.at("/dueDate/day").asInt(),
                    work.at("/dueTime/hours").asInt(),
                    work.at("/dueTime/minutes").asInt());
        } catch (DateTimeException notADate) {
            throw GoogleError.argument("Invalid due date.");
        }
    }

    private static boolean teaches(ClassroomStore.Course course, Person me) {
        return course.teachers.contains(me.id());
    }
}
