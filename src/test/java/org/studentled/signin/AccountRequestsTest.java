package org.studentled.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.studentled.access.Sessions;
import org.studentled.journeys.SharedSchool;
import org.studentled.sandbox.SandboxSchool;
import org.studentled.sandbox.oidc.OidcAccount;
import org.studentled.sandbox.oidc.OidcFault;
import org.studentled.school.Actor;
import org.studentled.school.Role;
import org.studentled.school.Staff;
import org.studentled.school.StaffId;
import org.studentled.school.StaffMember;
import org.studentled.school.Teaching;
import org.studentled.school.TeachingKind;

/** An account that no one is known by waits for the office, which connects or declines it. */
class AccountRequestsTest {

    private static final SandboxSchool SCHOOL = SharedSchool.get();

    private final String subject = UUID.randomUUID().toString();
    private final OidcAccount mina = OidcAccount.microsoft(subject, "Mina " + subject, "mina@maple.example");
    private final ProviderVisitor visitor = new ProviderVisitor(SCHOOL);
    private final StaffId office =
            SCHOOL.bean(Staff.class).addOffice("Olga Office", null).id();

    @Test
    void an_address_that_microsoft_does_not_vouch_for_matches_no_one_and_the_office_connects_the_account() {
        StaffMember member = SCHOOL.bean(Staff.class).addTeacher("Mina Park", subject + "@maple.example");
        SCHOOL.microsoft().add(mina);
        assertThat(signIn().body()).contains("<code>UNKNOWN_ACCOUNT</code>");
        assertThat(signIn().body()).contains("<code>UNKNOWN_ACCOUNT</code>");
        assertThat(waiting()).isEqualTo(1);
        UUID request = request();
        SCHOOL.bean(AccountRequests.class).connect(request, Actor.teacher(member.id()), Actor.office(office));
        assertThat(waiting()).isZero();
        String key = ProviderVisitor.keyIn(signIn());
        assertThat(SCHOOL.bean(Sessions.class).find(key).orElseThrow().actor()).isEqualTo(Actor.teacher(member.id()));
    }

    @Test
    void a_declined_account_is_told_so_and_does_not_ask_again() {
        SCHOOL.microsoft().add(mina);
        signIn();
        SCHOOL.bean(AccountRequests.class).decline(request(), Actor.office(office));
        assertThat(signIn().body()).contains("<code>DECLINED</code>");
        assertThat(waiting()).isEqualTo(1);
    }

    @Test
    void another_account_of_the_same_person_takes_the_place_of_the_first_and_ends_its_sessions() {
        StaffId staff = SCHOOL.bean(Staff.class).addTeacher("Mina Park", null).id();
        SCHOOL.microsoft().add(mina);
        var first = new ProviderAccount("microsoft", SCHOOL.microsoft().issuer(), subject, "", "", false);
        SCHOOL.bean(ConnectedAccounts.class).connect(first, staff, Actor.office(office));
        String key = ProviderVisitor.keyIn(signIn());
        assertThat(SCHOOL.bean(Sessions.class).find(key)).isPresent();
        var second = new ProviderAccount("microsoft", SCHOOL.microsoft().issuer(), subject + "b", "", "", false);
        SCHOOL.bean(ConnectedAccounts.class).connect(second, staff, Actor.office(office));
        assertThat(SCHOOL.bean(Sessions.class).find(key)).isEmpty();
        assertThat(ProviderVisitor.keyIn(signIn())).isEmpty();
    }

    @Test
    void a_disconnected_account_opens_nothing_and_what_it_had_opened_ends() {
        StaffId staff =
                SCHOOL.bean(Staff.class).addTeacher("Mina " + subject, null).id();
        SCHOOL.microsoft().add(mina);
        var account = new ProviderAccount("microsoft", SCHOOL.microsoft().issuer(), subject, "", "", false);
        var accounts = SCHOOL.bean(ConnectedAccounts.class);
        accounts.connect(account, staff, Actor.office(office));
        String key = ProviderVisitor.keyIn(signIn());
        assertThat(SCHOOL.bean(Sessions.class).find(key)).isPresent();
        String page = asOffice("GET", "/office/accounts/connected?who=" + subject);
        assertThat(page).contains("Mina " + subject);
        asOffice("POST", "/office/accounts/connected/microsoft/TEACHER/" + staff.value() + "/disconnect");
        assertThat(SCHOOL.bean(Sessions.class).find(key)).isEmpty();
        assertThat(accounts.findByPeople(List.of(staff.value()))).isEmpty();
        assertThat(signIn().body()).contains("<code>UNKNOWN_ACCOUNT</code>");
    }

    @Test
    void two_tabs_that_ask_at_the_same_moment_make_one_request() throws Exception {
        SCHOOL.microsoft().add(mina);
        var together = new CyclicBarrier(4);
        var tabs = Executors.newFixedThreadPool(4);
        try {
            var answers = tabs.invokeAll(Collections.nCopies(4, () -> {
                var one = new ProviderVisitor(SCHOOL);
                together.await(30, TimeUnit.SECONDS);
                return one.signIn("microsoft", "door=STAFF", subject).body();
            }));
            for (var answer : answers) {
                assertThat((String) answer.get()).contains("<code>UNKNOWN_ACCOUNT</code>");
            }
        } finally {
            tabs.shutdownNow();
        }
        assertThat(waiting()).isEqualTo(1);
    }

    @Test
    void whoever_works_in_the_office_and_teaches_says_as_what_they_come() {
        StaffId both = SCHOOL.bean(Staff.class).addOffice("Bo Both", null).id();
        SCHOOL.bean(org.studentled.school.Classes.class).create("Room B", 3, both);
        SCHOOL.microsoft().add(mina);
        var account = new ProviderAccount("microsoft", SCHOOL.microsoft().issuer(), subject, "", "", false);
        SCHOOL.bean(ConnectedAccounts.class).connect(account, both, Actor.office(office));
        assertThat(signIn().body()).contains("Who is it today?", "Bo Both");
        assertThat(SCHOOL.bean(AccountMatcher.class).choices(account, SignInDoor.STAFF, "/"))
                .extracting(Actor::role)
                .containsExactly(Role.TEACHER, Role.OFFICE);
    }

    @Test
    void whoever_had_their_last_day_is_told_so_and_the_office_is_not_asked_who_they_are() {
        var school = SCHOOL.bean(org.studentled.school.Classes.class);
        StaffId sub = SCHOOL.bean(Staff.class).addForRoles("Sam Sub", null).id();
        var room = school.create(
                "Room S",
                3,
                SCHOOL.bean(Staff.class).addTeacher("Ms. Own", null).id());
        school.assign(new Teaching(room.id(), sub, TeachingKind.SUBSTITUTE, null, LocalDate.parse("2026-01-05")));
        SCHOOL.microsoft().add(mina);
        var account = new ProviderAccount("microsoft", SCHOOL.microsoft().issuer(), subject, "", "", false);
        SCHOOL.bean(ConnectedAccounts.class).connect(account, sub, Actor.office(office));
        assertThat(signIn().body()).contains("Your time at this school is over.", "<code>TIME_OVER</code>");
        assertThat(waiting()).isZero();
    }

    @Test
    void the_check_says_what_is_right_and_what_is_wrong_without_anyone_signing_in() {
        var check = SCHOOL.bean(ProviderCheck.class);
        var google = SCHOOL.bean(IdentityProviders.class).find("google").orElseThrow();
        assertThat(check.run(google)).hasSize(3).allMatch(ProviderCheck.Finding::good);
        SCHOOL.google().breakWith(OidcFault.SECRET_CHANGED);
        try {
            assertThat(check.run(google)).contains(new ProviderCheck.Finding(false, "signin.check.noClient"));
        } finally {
            SCHOOL.google().breakWith(OidcFault.NONE);
        }
        SCHOOL.google().reachable(false);
        try {
            assertThat(check.run(google)).containsExactly(new ProviderCheck.Finding(false, "signin.check.silent"));
        } finally {
            SCHOOL.google().reachable(true);
        }
    }

    private String asOffice(String method, String path) {
        String key = SCHOOL.bean(Sessions.class).start(Actor.office(office), null);
        var request = HttpRequest.newBuilder(URI.create(SCHOOL.address() + path))
                .header("X-Session", key)
                .header("X-Shell", "true")
                .method(method, HttpRequest.BodyPublishers.noBody())
                .build();
        try {
            return HttpClient.newHttpClient()
                    .send(request, HttpResponse.BodyHandlers.ofString())
                    .body();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private HttpResponse<String> signIn() {
        return visitor.signIn("microsoft", "door=STAFF", subject);
    }

    private int waiting() {
        return SCHOOL.bean(JdbcClient.class)
                .sql("select count(*) from account_request where subject = :subject")
                .param("subject", subject)
                .query(Integer.class)
                .single();
    }

    private UUID request() {
        return SCHOOL.bean(JdbcClient.class)
                .sql("select id from account_request where subject = :subject")
                .param("subject", subject)
                .query(UUID.class)
                .single();
    }
}
