package org.studentled.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.util.HtmlUtils;
import org.studentled.journeys.SharedSchool;
import org.studentled.page.RefusalStatus;
import org.studentled.sandbox.SandboxSchool;
import org.studentled.sandbox.oidc.OidcAccount;
import org.studentled.sandbox.oidc.OidcFault;
import org.studentled.sandbox.oidc.OidcSandbox;
import org.studentled.school.Actor;
import org.studentled.school.Classes;
import org.studentled.school.Staff;
import org.studentled.school.StaffId;
import org.studentled.school.StudentId;
import org.studentled.school.Students;

/** Whatever is wrong at the provider, in the answer or with the account: a sentence, a code in the log, and no one in. */
@ExtendWith(OutputCaptureExtension.class)
class SignInFaultsTest {

    private static final SandboxSchool SCHOOL = SharedSchool.get();
    private static final OidcSandbox GOOGLE = SCHOOL.google();

    @AfterEach
    void mend() {
        GOOGLE.breakWith(OidcFault.NONE);
    }

    @ParameterizedTest
    @EnumSource(value = OidcFault.class, mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void an_answer_that_is_wrong_lets_no_one_in(OidcFault fault, CapturedOutput log) {
        String subject = teacher();
        var visitor = new ProviderVisitor(SCHOOL);
        var back = visitor.through("google", "door=STAFF", subject);
        if (fault == OidcFault.KEYS_AWAY) {
            // As on a node that has not read them yet.
            SCHOOL.bean(DiscoveredProviders.class)
                    .read(SCHOOL.bean(IdentityProviders.class).find("google").orElseThrow());
        }
        GOOGLE.breakWith(fault);
        assertRefused(visitor.get(back.toString()), expected(fault), log);
        assertThat(log.getAll()).doesNotContain(subject, "Bad Luck");
    }

    static SignInProblem expected(OidcFault fault) {
        return switch (fault) {
            case OTHER_ISSUER -> SignInProblem.WRONG_ISSUER;
            case OTHER_AUDIENCE -> SignInProblem.WRONG_AUDIENCE;
            case OTHER_NONCE -> SignInProblem.WRONG_NONCE;
            case OTHER_KEY, UNSIGNED -> SignInProblem.WRONG_SIGNATURE;
            case EXPIRED, FROM_TOMORROW -> SignInProblem.CLOCKS_APART;
            case NO_ID_TOKEN, GARBLED -> SignInProblem.TOKEN_UNREADABLE;
            case SECRET_CHANGED -> SignInProblem.CLIENT_REFUSED;
            case TOKENS_AWAY, TOKENS_SILENT, KEYS_AWAY -> SignInProblem.PROVIDER_DOWN;
            case NONE -> throw new IllegalArgumentException();
        };
    }

    record Refusal(OidcAccount account, String parameters, SignInProblem problem) {}

    static Stream<Refusal> accounts() {
        return Stream.of(
                refusal(OidcAccount.google(id(), "Bad Luck", "luck@gmail.example"), SignInProblem.PERSONAL_ACCOUNT),
                // An address that ends as ours proves nothing: anyone may make a Google account for theirs.
                refusal(OidcAccount.google(id(), "Bad Luck", "luck@maple.example"), SignInProblem.PERSONAL_ACCOUNT),
                refusal(hosted("maple.example.evil.example"), SignInProblem.OTHER_DOMAIN),
                refusal(hosted("xmaple.example"), SignInProblem.OTHER_DOMAIN),
                refusal(hosted("map\u0131e.example"), SignInProblem.OTHER_DOMAIN),
                refusal(hosted("kids.maple.example"), SignInProblem.OTHER_DOMAIN),
                refusal(hosted("maple.example").with("email_verified", false), SignInProblem.EMAIL_UNVERIFIED),
                refusal(hosted("maple.example"), SignInProblem.UNKNOWN_ACCOUNT),
                new Refusal(hosted("maple.example"), "door=STUDENT", SignInProblem.NOT_IN_THE_CLASS));
    }

    @ParameterizedTest
    @MethodSource("accounts")
    void an_account_that_is_not_of_the_school_lets_no_one_in(Refusal row, CapturedOutput log) {
        GOOGLE.add(row.account());
        assertRefused(
                new ProviderVisitor(SCHOOL)
                        .signIn("google", row.parameters(), row.account().subject()),
                row.problem(),
                log);
    }

    @Test
    void a_tenant_that_is_not_ours_and_a_guest_of_ours_stay_outside(CapturedOutput log) {
        var other = OidcAccount.microsoft(id(), "Bad Luck", "luck@maple.example")
                .with("tid", "9188040d-6c67-4c5b-b112-36a304b66dad");
        var guest =
                OidcAccount.microsoft(id(), "Bad Luck", "luck@maple.example").with("idp", "live.com");
        for (OidcAccount account : new OidcAccount[] {other, guest}) {
            SCHOOL.microsoft().add(account);
            assertRefused(
                    new ProviderVisitor(SCHOOL).signIn("microsoft", "door=STAFF", account.subject()),
                    SignInProblem.OTHER_ORGANIZATION,
                    log);
        }
    }

    @Test
    void the_way_back_is_for_one_browser_and_once(CapturedOutput log) {
        String subject = teacher();
        var visitor = new ProviderVisitor(SCHOOL);
        String back = visitor.through("google", "door=STAFF", subject).toString();
        assertRefused(new ProviderVisitor(SCHOOL).get(back), SignInProblem.OTHER_BROWSER, log);
        assertThat(ProviderVisitor.keyIn(visitor.get(back))).isNotEmpty();
        assertRefused(visitor.get(back), SignInProblem.STATE_UNKNOWN, log);
        // A code again, under a state that is good.
        String fresh = visitor.through("google", "door=STAFF", subject).toString();
        String replayed = fresh.replaceAll("code=[^&]+", back.replaceAll(".*(code=[^&]+).*", "$1"));
        assertRefused(visitor.get(replayed), SignInProblem.CODE_REFUSED, log);
        // The answer of one provider at the address of another.
        String mixed = visitor.through("google", "door=STAFF", subject).toString();
        assertRefused(visitor.get(mixed.replace("/google?", "/microsoft?")), SignInProblem.STATE_UNKNOWN, log);
        assertRefused(
                visitor.get(visitor.through("google", "door=STAFF", subject) + "&iss=https://evil.example"),
                SignInProblem.WRONG_ISSUER,
                log);
    }

    @Test
    void who_says_no_at_the_provider_is_told_how_to_go_on(CapturedOutput log) {
        assertRefused(
                new ProviderVisitor(SCHOOL).signIn("google", "door=STAFF", ""), SignInProblem.CONSENT_REFUSED, log);
        assertRefused(new ProviderVisitor(SCHOOL).get("/sign-in/with/nonesuch"), SignInProblem.NO_SUCH_PROVIDER, log);
    }

    @Test
    void each_door_is_for_its_own_people(CapturedOutput log) {
        String teacher = teacher();
        var visitor = new ProviderVisitor(SCHOOL);
        assertRefused(visitor.signIn("google", "door=STUDENT", teacher), SignInProblem.STAFF_AT_STUDENT_DOOR, log);
        StaffId staff = SCHOOL.bean(Staff.class).addTeacher("Ms. Door", null).id();
        StudentId student = SCHOOL.bean(Students.class)
                .enroll(SCHOOL.bean(Classes.class).create("Room D", 3, staff).id(), "Dora Door", null)
                .id();
        OidcAccount dora = hosted("maple.example");
        GOOGLE.add(dora);
        SCHOOL.bean(ConnectedAccounts.class).connect(account(dora), student, Actor.office(staff));
        assertRefused(visitor.signIn("google", "door=STAFF", dora.subject()), SignInProblem.STUDENT_AT_STAFF_DOOR, log);
        assertThat(ProviderVisitor.keyIn(visitor.signIn("google", "door=STUDENT", dora.subject())))
                .isNotEmpty();
        SCHOOL.bean(Students.class).leave(student);
        assertRefused(visitor.signIn("google", "door=STUDENT", dora.subject()), SignInProblem.NOT_IN_THE_CLASS, log);
    }

    @Test
    void an_address_that_now_is_someone_elses_is_asked_for_at_the_office(CapturedOutput log) {
        String email = "t" + id() + "@maple.example";
        SCHOOL.bean(Staff.class).addTeacher("Terry Teacher", email);
        var visitor = new ProviderVisitor(SCHOOL);
        OidcAccount before = OidcAccount.google(id(), "Terry Teacher", email).with("hd", "maple.example");
        OidcAccount after = OidcAccount.google(id(), "Bad Luck", email).with("hd", "maple.example");
        GOOGLE.add(before).add(after);
        assertThat(ProviderVisitor.keyIn(visitor.signIn("google", "door=STAFF", before.subject())))
                .isNotEmpty();
        assertRefused(visitor.signIn("google", "door=STAFF", after.subject()), SignInProblem.ACCOUNT_MOVED, log);
        assertThat(SCHOOL.bean(JdbcClient.class)
                        .sql("select count(*) from account_request where subject = :subject")
                        .param("subject", after.subject())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(SignInProblem.class)
    void every_refusal_says_what_happened_and_what_to_do_in_every_language(SignInProblem problem) {
        for (String language : new String[] {"en", "es", "ar"}) {
            var locale = java.util.Locale.forLanguageTag(language);
            for (String key : new String[] {problem.messageKey(), problem.messageKey() + ".next"}) {
                assertThat(SCHOOL.bean(MessageSource.class).getMessage(key, new Object[] {"Google"}, locale))
                        .doesNotContain(key, "{0}")
                        .isNotBlank();
            }
        }
    }

    private static void assertRefused(HttpResponse<String> page, SignInProblem problem, CapturedOutput log) {
        String sentence = SCHOOL.bean(MessageSource.class)
                .getMessage(problem.messageKey(), new Object[] {"Google"}, java.util.Locale.ENGLISH)
                .replace("Google", "");
        assertThat(ProviderVisitor.keyIn(page)).as("no one is in").isEmpty();
        assertThat(page.body()).as(problem.name()).contains("<code>" + problem + "</code>");
        assertThat(HtmlUtils.htmlUnescape(page.body()).replace("Google", "")).contains(sentence);
        assertThat(page.statusCode())
                .isEqualTo(RefusalStatus.statusOf(problem.refusal()).value());
        assertThat(log.getAll())
                .contains("Sign-in refused: " + problem + " at ")
                .doesNotContain("Bad Luck", "luck@");
    }

    /** A teacher with a connected account. */
    private static String teacher() {
        OidcAccount account = hosted("maple.example");
        GOOGLE.add(account);
        StaffId staff =
                SCHOOL.bean(Staff.class).addTeacher("Tess Teacher", null).id();
        SCHOOL.bean(ConnectedAccounts.class).connect(account(account), staff, Actor.office(staff));
        return account.subject();
    }

    private static ProviderAccount account(OidcAccount account) {
        return new ProviderAccount("google", GOOGLE.issuer(), account.subject(), account.name(), "", false);
    }

    private static OidcAccount hosted(String domain) {
        return OidcAccount.google(id(), "Bad Luck", "luck@" + domain).with("hd", domain);
    }

    private static Refusal refusal(OidcAccount account, SignInProblem problem) {
        return new Refusal(account, "door=STAFF", problem);
    }

    private static String id() {
        return UUID.randomUUID().toString();
    }
}
