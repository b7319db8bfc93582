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
final class Answers {

    static final String SCOPE = "https://www.googleapis.com/auth/classroom.";

    private final Records records;
    private final Pager pager;
    private final CourseWorkDesk works;
    private final GuardianDesk guardians;
    private final AddOnDesk addOns;
    private final PushDesk push;

    Answers(Records records, Pager pager) {
        this.records = records;
        this.pager = pager;
        this.works = new CourseWorkDesk(records, pager);
        this.guardians = new GuardianDesk(records, pager);
        this.addOns = new AddOnDesk(records, pager);
        this.push = new PushDesk(records);
    }

    JsonNode answer(Method method, Map<String, String> path, Asked asked, Grants.Grant grant) {
        var me = grant.person();
        String course = path.getOrDefault("courseId", "");
        String id = path.getOrDefault("id", "");
        String pupil = person(path.getOrDefault("studentId", ""), me);
        return switch (method.id()) {
            case "courses.list" -> courses(asked, me);
            case "courses.get" -> member(id, me).node;
            case "courses.students.list" -> students(course, asked, grant);
            case "courses.teachers.list" -> teachers(course, asked, grant);
            case "userProfiles.get" -> profile(path.getOrDefault("userId", ""), grant);
            case "courses.courseWork.list" -> works.list(member(course, me), asked, me);
            case "courses.courseWork.get" -> works.get(member(course, me), id, me);
            case "courses.courseWork.create" -> works.create(member(course, me), asked, me);
            case "courses.courseWork.patch" -> works.patch(member(course, me), id, asked, me);
            case "courses.courseWork.studentSubmissions.list" ->
                works.submissions(member(course, me), path.getOrDefault("courseWorkId", ""), asked, me);
            case "userProfiles.guardians.list" -> guardians.guardians(pupil, asked, me);
            case "userProfiles.guardianInvitations.list" -> guardians.invitations(pupil, asked, me);
            case "userProfiles.guardianInvitations.create" -> guardians.create(pupil, asked, me);
            case "courses.courseWork.getAddOnContext" ->
                addOns.context(member(course, me), path.getOrDefault("itemId", ""), me);
            case "courses.courseWork.addOnAttachments.create" ->
                addOns.attach(member(course, me), path.getOrDefault("itemId", ""), asked, me);
            case "registrations.create" ->
                push.register(member(PushDesk.courseIn(asked.json()), me), asked.json(), grant);
            case "registrations.delete" -> push.callOff(path.getOrDefault("registrationId", ""));
            case "courses.courseWork.addOnAttachments.list" ->
                addOns.attachments(member(course, me), path.getOrDefault("itemId", ""), asked);
            case "courses.getGradingPeriodSettings" -> addOns.gradingPeriods();
            case "courses.studentGroups.list" -> addOns.groups(member(course, me), asked);
            default -> throw new Refused(501, "UNIMPLEMENTED", "The sandbox does not play " + method.id());
        };
    }

    private JsonNode courses(Asked asked, Person me) {
        var states = asked.all("courseStates");
        var found = new ArrayList<ObjectNode>();
        for (var course : records.courses.values()) {
            boolean mine = asked.parameters.containsKey("teacherId")
                    ? course.teachers.contains(person(asked.one("teacherId"), me))
                    : asked.parameters.containsKey("studentId")
                            ? course.students.contains(person(asked.one("studentId"), me))
                            : true;
            boolean wanted = states.isEmpty()
                    || states.contains(course.node.get("courseState").asText());
            if (mine && wanted && (course.teachers.contains(me.id()) || course.students.contains(me.id()))) {
                found.add(course.node);
            }
        }
        Collections.reverse(found);
        return pager.page(asked, "courses", found, 20);
    }

    private JsonNode students(String courseId, Asked asked, Grants.Grant grant) {
        var course = member(courseId, grant.person());
        return pager.page(asked, "students", members(course, course.students, grant), 30);
    }

    private JsonNode teachers(String courseId, Asked asked, Grants.Grant grant) {
        var course = member(courseId, grant.person());
        return pager.page(asked, "teachers", members(course, course.teachers, grant), 30);
    }

    private List<ObjectNode> members(Records.Course course, List<String> ids, Grants.Grant grant) {
        return ids.stream()
                .map(records.people::get)
                .sorted(Comparator.comparing(Person::family))
                .map(person -> {
                    var member = JsonNodeFactory.instance.objectNode();
                    member.put("courseId", course.node.get("id").asText()).put("userId", person.id());
                    return member.<ObjectNode>set("profile", profile(person, grant));
                })
                .toList();
    }

    private JsonNode profile(String wanted, Grants.Grant grant) {
        var person = records.people.get(person(wanted, grant.person()));
        if (person == null) {
            // Google does not tell an unknown person from a forbidden one.
            throw new Refused(Mishap.FORBIDDEN);
        }
        return profile(person, grant);
    }

    private ObjectNode profile(Person person, Grants.Grant grant) {
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

    private Records.Course member(String courseId, Person me) {
        var course = records.courseOf(courseId);
        if (!course.teachers.contains(me.id()) && !course.students.contains(me.id())) {
            throw new Refused(Mishap.FORBIDDEN);
        }
        return course;
    }

    private String person(String wanted, Person me) {
        if (wanted.equals("me")) {
            return me.id();
        }
        return records.people.values().stream()
                .filter(person -> person.email().equals(wanted))
                .map(Person::id)
                .findFirst()
                .orElse(wanted);
    }
}
