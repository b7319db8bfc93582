package org.studentled.sandbox.classroom;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** Guardians as Classroom keeps them: invited by a teacher of the student, and accepted by mail, far from here. */
final class GuardianDesk {

    private final Records records;
    private final Pager pager;

    GuardianDesk(Records records, Pager pager) {
        this.records = records;
        this.pager = pager;
    }

    JsonNode create(String pupil, Asked asked, Person me) {
        mayLook(pupil, me);
        var wanted = asked.json();
        String email = wanted.path("invitedEmailAddress").asText();
        boolean known = records.invitations.stream()
                .anyMatch(one -> one.get("studentId").asText().equals(pupil)
                        && one.get("invitedEmailAddress").asText().equals(email));
        if (known) {
            throw new Refused(409, "ALREADY_EXISTS", "Requested entity already exists.");
        }
        var invitation = JsonNodeFactory.instance
                .objectNode()
                .put("studentId", pupil)
                .put("invitationId", "inv" + (records.invitations.size() + 1))
                .put("invitedEmailAddress", email)
                .put("state", "PENDING")
                .put("creationTime", records.now());
        records.invitations.add(invitation);
        return invitation;
    }

    JsonNode invitations(String pupil, Asked asked, Person me) {
        mayLook(pupil, me);
        var states = asked.all("states").isEmpty() ? List.of("PENDING") : asked.all("states");
        return pager.page(asked, "guardianInvitations", of(pupil, states), 20);
    }

    JsonNode guardians(String pupil, Asked asked, Person me) {
        mayLook(pupil, me);
        var accepted = new ArrayList<ObjectNode>();
        for (var invitation : of(pupil, List.of("COMPLETE"))) {
            var guardian = JsonNodeFactory.instance.objectNode().put("studentId", pupil);
            guardian.put("guardianId", "g" + invitation.get("invitationId").asText());
            guardian.putObject("guardianProfile")
                    .put("emailAddress", invitation.get("invitedEmailAddress").asText());
            accepted.add(guardian);
        }
        return pager.page(asked, "guardians", accepted, 20);
    }

    private List<ObjectNode> of(String pupil, List<String> states) {
        return records.invitations.stream()
                .filter(one -> one.get("studentId").asText().equals(pupil))
                .filter(one -> states.contains(one.get("state").asText()))
                .toList();
    }

    // "-" stands for everyone and is for administrators of the domain.
    private void mayLook(String pupil, Person me) {
        boolean teaches = records.courses.values().stream()
                .anyMatch(course -> course.teachers.contains(me.id()) && course.students.contains(pupil));
        if (!teaches) {
            throw new Refused(Mishap.FORBIDDEN);
        }
    }
}
