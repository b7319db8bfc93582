package org.studentled.sandbox.classroom;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** What Classroom answers to whom: the same question means another thing from a teacher than from a student. */
final class ClassroomResponses {

    static final String SCOPE = "https://www.googleapis.com/auth/classroom.";

    private final ClassroomStore store;
    private final Paginator paginator;
    private final CourseWorkEndpoint works;
    private final GuardianEndpoint guardians;
    private final AddOnEndpoint addOns;
    private final PushEndpoint push;

    ClassroomResponses(ClassroomStore store, Paginator paginator) {
        this.store = store;
        this.paginator = paginator;
        this.works = new CourseWorkEndpoint(store, paginator);
        this.guardians = new GuardianEndpoint(store, paginator);
        this.addOns = new AddOnEndpoint(store, paginator);
        this.push = new PushEndpoint(store);
    }

    JsonNode answer(Method method, Map<String, String> path, GoogleRequest request, OAuthGrants.Grant grant) {
        var me = grant.person();
        String course = path.getOrDefault("courseId", "");
        String id = path.getOrDefault("id", "");
        String student = person(path.getOrDefault("studentId", ""), me);
        return switch (method.id()) {
            case "courses.list" -> courses(request, me);
            case "courses.get" -> member(id, me).node;
            case "courses.students.list" -> students(course, request, grant);
            case "courses.teachers.list" -> teachers(course, request, grant);
            case "userProfiles.get" -> profile(path.getOrDefault("userId", ""), grant);
            case "courses.courseWork.list" -> works.list(member(course, me), request, me);
            case "courses.courseWork.get" -> works.get(member(course, me), id, me);
            case "courses.courseWork.create" -> works.create(member(course, me), request, me);
            case "courses.courseWork.patch" -> works.patch(member(course, me), id, request, me);
            case "courses.courseWork.studentSubmissions.list" ->
                works.submissions(member(course, me), path.getOrDefault("courseWorkId", ""), request, me);
            case "userProfiles.guardians.list" -> guardians.guardians(student, request, me);
            case "userProfiles.guardianInvitations.list" -> guardians.invitations(student, request, me);
            case "userProfiles.guardianInvitations.create" -> guardians.create(student, request, me);
            case "courses.courseWork.getAddOnContext" ->
                addOns.context(member(course, me), path.getOrDefault("itemId", ""), me);
            case "courses.courseWork.addOnAttachments.create" ->
                addOns.attach(member(course, me), path.getOrDefault("itemId", ""), request, me);
            case "registrations.create" ->
                push.register(member(PushEndpoint.courseIn(request.json()), me), request.json(), grant);
            case "registrations.delete" -> push.callOff(path.getOrDefault("registrationId", ""));
            case "courses.courseWork.addOnAttachments.list" ->
                addOns.attachments(member(course, me), path.getOrDefault("itemId", ""), request);
            case "courses.getGradingPeriodSettings" -> addOns.gradingPeriods();
            case "courses.studentGroups.list" -> addOns.groups(member(course, me), request);
            default -> throw new GoogleError(501, "UNIMPLEMENTED", "The sandbox does not play " + method.id());
        };
    }

    private JsonNode courses(GoogleRequest request, Person me) {
        var states = request.all("courseStates");
        var found = new ArrayList<ObjectNode>();
        for (var course : store.courses.values()) {
            boolean mine = request.parameters.containsKey("teacherId")
                    ? course.teachers.contains(person(request.one("teacherId"), me))
                    : request.parameters.containsKey("studentId")
                            ? course.students.contains(person(request.one("studentId"), me))
                            : true;
            boolean wanted = states.isEmpty()
                    || states.contains(course.node.get("courseState").asText());
            if (mine && wanted && (course.teachers.contains(me.id()) || course.students.contains(me.id()))) {
                found.add(course.node);
            }
        }
        Collections.reverse(found);
        return paginator.page(request, "courses", found, 20);
    }

    private JsonNode students(String courseId, GoogleRequest request, OAuthGrants.Grant grant) {
        var course = member(courseId, grant.person());
        return paginator.page(request, "students", members(course, course.students, grant), 30);
    }

    private JsonNode teachers(String courseId, GoogleRequest request, OAuthGrants.Grant grant) {
        var course = member(courseId, grant.person());
        return paginator.page(request, "teachers", members(course, course.teachers, grant), 30);
    }

    private List<ObjectNode> members(ClassroomStore.Course course, List<String> ids, OAuthGrants.Grant grant) {
        return ids.stream()
                .map(store.people::get)
                .sorted(Comparator.comparing(Person::family))
                .map(person -> {
                    var member = JsonNodeFactory.instance.objectNode();
                    member.put("courseId", course.node.get("id").asText()).put("userId", person.id());
                    return member.<ObjectNode>set("profile", profile(person, grant));
                })
                .toList();
    }

    private JsonNode profile(String wanted, OAuthGrants.Grant grant) {
        var person = store.people.get(person(wanted, grant.person()));
        if (person == null) {
            // Google does not tell an unknown person from a forbidden one.
            throw new GoogleError(Fault.FORBIDDEN);
        }
        return profile(person, grant);
    }

    private ObjectNode profile(Person person, OAuthGrants.Grant grant) {
        var profile = JsonNodeFactory.instance.objectNode().put("id", person.id());
        profile.putObject("name")
                .put("givenName", person.given())
                .put("familyName", person.family())
                .put("fullName", person.fullName());
        if (grant.scopes().contains(SCOPE + "profile.emails")) {
            profile.put("emailAddress", person.email());
        }
        return profile;
    }

    private ClassroomStore.Course member(String courseId, Person me) {
        var course = store.courseOf(courseId);
        if (!course.teachers.contains(me.id()) && !course.students.contains(me.id())) {
            throw new GoogleError(Fault.FORBIDDEN);
        }
        return course;
    }

    private String person(String wanted, Person me) {
        if (wanted.equals("me")) {
            return me.id();
        }
        return store.people.values().stream()
                .filter(person -> person.email().equals(wanted))
                .map(Person::id)
                .findFirst()
                .orElse(wanted);
    }
}
