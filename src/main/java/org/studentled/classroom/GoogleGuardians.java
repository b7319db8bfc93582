package org.studentled.classroom;

import com.google.api.services.classroom.model.Guardian;
import com.google.api.services.classroom.model.GuardianInvitation;
import com.google.api.services.classroom.model.ListGuardianInvitationsResponse;
import com.google.api.services.classroom.model.ListGuardiansResponse;
import java.util.List;

/** The guardians of a student in Google Classroom; Google tells a teacher only what the domain's setting allows. */
final class GoogleGuardians {

    private final Line line;

    GoogleGuardians(Line line) {
        this.line = line;
    }

    void invite(String pupil, String email) {
        line.ask(() -> line.api()
                .userProfiles()
                .guardianInvitations()
                .create(pupil, new GuardianInvitation().setStudentId(pupil).setInvitedEmailAddress(email))
                .setFields("invitationId,state"));
    }

    List<GuardianInvitation> waiting(String pupil) {
        return line.all(
                token -> line.api()
                        .userProfiles()
                        .guardianInvitations()
                        .list(pupil)
                        .setStates(List.of("PENDING"))
                        .setPageSize(line.pageSize())
                        .setPageToken(token)
                        .setFields("nextPageToken,guardianInvitations(invitedEmailAddress,state)"),
                ListGuardianInvitationsResponse::getGuardianInvitations,
                ListGuardianInvitationsResponse::getNextPageToken);
    }

    List<Guardian> of(String pupil) {
        return line.all(
                token -> line.api()
                        .userProfiles()
                        .guardians()
                        .list(pupil)
                        .setPageSize(line.pageSize())
                        .setPageToken(token)
                        .setFields("nextPageToken,guardians(invitedEmailAddress,guardianProfile(emailAddress))"),
                ListGuardiansResponse::getGuardians,
                ListGuardiansResponse::getNextPageToken);
    }
}
