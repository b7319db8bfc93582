package org.studentled.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.studentled.OnPostgres;
import org.studentled.school.Actor;
import org.studentled.school.ClassId;
import org.studentled.school.ClassJoining;
import org.studentled.school.Staff;
import org.studentled.school.StaffId;
import org.studentled.school.StudentId;

/** What sign-in keeps is kept on PostgreSQL as on H2, which the tests beside this one use. */
@OnPostgres
class SignInStoreOnPostgresTest {

    private static final String ISSUER = "https://login.example";

    @Autowired
    SignInAttempts attempts;

    @Autowired
    AccountRequests requests;

    @Autowired
    ConnectedAccounts accounts;

    @Autowired
    Staff staff;

    @Autowired
    SignInClassJoinEventListener joined;

    private final ProviderAccount account =
            new ProviderAccount("district", ISSUER, UUID.randomUUID().toString(), "Mina Park", "m@maple.example", true);

    @Test
    void an_attempt_is_good_once_and_keeps_whose_account_it_is() {
        SignInAttempt begun = attempts.begin("district", SignInDoor.ANY, "/", false, "browser");
        SignInAttempt held = attempts.hold(attempts.redeem("district", begun.state(), "browser"), account.subject());
        assertThat(attempts.redeem("district", held.state(), "browser").subject())
                .isEqualTo(account.subject());
        assertThatExceptionOfType(SignInRefused.class)
                .isThrownBy(() -> attempts.redeem("district", begun.state(), "browser"));
    }

    @Test
    void a_request_is_made_once_and_answered_by_the_office() {
        Actor office = Actor.office(staff.addOffice("Olga Office", null).id());
        StaffId mina = staff.addTeacher("Mina Park", null).id();
        int open = requests.countOpen();
        assertThat(requests.open(account)).isFalse();
        assertThat(requests.open(account)).isFalse();
        assertThat(requests.countOpen()).isEqualTo(open + 1);
        AccountRequest request = requests.list(1_000, 0).stream()
                .filter(each -> each.account().subject().equals(account.subject()))
                .findFirst()
                .orElseThrow();
        requests.decline(request.id(), office);
        assertThat(requests.open(account)).isTrue();
        requests.connect(request.id(), Actor.teacher(mina), office);
        assertThat(accounts.find(ISSUER, account.subject())).containsExactly(Actor.teacher(mina));
    }

    @Test
    void an_account_goes_along_when_two_classes_become_one() {
        StaffId teacher = staff.addTeacher("Tia Teacher", null).id();
        StudentId kept = StudentId.random();
        StudentId gone = StudentId.random();
        accounts.connect(account, gone, Actor.teacher(teacher));
        joined.move(new ClassJoining.Joined(ClassId.random(), ClassId.random(), Map.of(gone, kept)));
        assertThat(accounts.find(ISSUER, account.subject())).containsExactly(Actor.student(kept));
    }
}
