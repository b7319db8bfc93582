package org.studentled.classroom.google;

import com.google.api.services.classroom.model.Guardian;
import com.google.api.services.classroom.model.GuardianInvitation;
import com.google.api.services.classroom.model.ListGuardianInvitationsResponse;
import com.google.api.services.classroom.model.ListGuardiansResponse;
import java.util.List;

/** The guardians of a student in Google Classroom; Google tells a teacher only what the domain's setting allows. */
public final class GuardiansApi {

    private final GoogleClient googleClient;

    GuardiansApi(GoogleClient googleClient) {
        this.googleClient = googleClient;
    }

    public void invite(String student, String email) {
        googleClient.execute(() -> googleClient
                .api()
                .userProfiles()
                .guardianInvitations()
                .create(student, new GuardianInvitation().setStudentId(student).setInvitedEmailAddress(email))
                .setFields("invitationId,state"));
    }

    public List<GuardianInvitation> waiting(String student) {
        return googleClient.all(
                token -> googleClient
                        .api()
                        .userProfiles()
                        .guardianInvitations()
                        .list(student)
                        .setStates(List.of("PENDING"))
                        .setPageSize(googleClient.pageSize())
                        .setPageToken(token)
                        .setFields("nextPageToken,guardianInvitations(invitedEmailAddress,state)"),
                ListGuardianInvitationsResponse::getGuardianInvitations,
                ListGuardianInvitationsResponse::getNextPageToken);
    }

    public List<Guardian> findByStudent(String student) {
        return googleClient.all(
                token -> googleClient
                        .api()
                        .userProfiles()
                        .guardians()
                        .list(student)
                        .setPageSize(googleClient.pageSize())
                        .setPageToken(token)
                        .setFields("nextPageToken,guardians(invitedEmailAddress,guardianProfile(emailAddress))"),
                ListGuardiansResponse::getGuardians,
                ListGuardiansResponse::getNextPageToken);
    }
}
