package org.studentled.sandbox.classroom;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** Guardians as Classroom keeps them: invited by a teacher of the student, and accepted by mail, far from here. */
final class GuardianEndpoint {

    private final ClassroomStore store;
    private final Paginator paginator;

    GuardianEndpoint(ClassroomStore store, Paginator paginator) {
        this.store = store;
        this.paginator = paginator;
    }

    JsonNode create(String student, GoogleRequest request, Person me) {
        mayLook(student, me);
        var wanted = request.json();
        String email = wanted.path("invitedEmailAddress").asText();
        boolean known = store.invitations.stream()
                .anyMatch(one -> one.get("studentId").asText().equals(student)
                        && one.get("invitedEmailAddress").asText().equals(email));
        if (known) {
            throw new GoogleError(409, "ALREADY_EXISTS", "Requested entity already exists.");
        }
        var invitation = JsonNodeFactory.instance
                .objectNode()
                .put("studentId", student)
                .put("invitationId", "inv" + (store.invitations.size() + 1))
                .put("invitedEmailAddress", email)
                .put("state", "PENDING")
                .put("creationTime", store.now());
        store.invitations.add(invitation);
        return invitation;
    }

    JsonNode invitations(String student, GoogleRequest request, Person me) {
        mayLook(student, me);
        var states = request.all("states").isEmpty() ? List.of("PENDING") : request.all("states");
        return paginator.page(request, "guardianInvitations", of(student, states), 20);
    }

    JsonNode guardians(String student, GoogleRequest request, Person me) {
        mayLook(student, me);
        var accepted = new ArrayList<ObjectNode>();
        for (var invitation : of(student, List.of("COMPLETE"))) {
            var guardian = JsonNodeFactory.instance.objectNode().put("studentId", student);
            guardian.put("guardianId", "g" + invitation.get("invitationId").asText());
            guardian.putObject("guardianProfile")
                    .put("emailAddress", invitation.get("invitedEmailAddress").asText());
            accepted.add(guardian);
        }
        return paginator.page(request, "guardians", accepted, 20);
    }

    private List<ObjectNode> of(String student, List<String> states) {
        return store.invitations.stream()
                .filter(one -> one.get("studentId").asText().equals(student))
                .filter(one -> states.contains(one.get("state").asText()))
                .toList();
    }

    // "-" stands for everyone and is for administrators of the domain.
    private void mayLook(String student, Person me) {
        boolean teaches = store.courses.values().stream()
                .anyMatch(course -> course.teachers.contains(me.id()) && course.students.contains(student));
        if (!teaches) {
            throw new GoogleError(Fault.FORBIDDEN);
        }
    }
}
