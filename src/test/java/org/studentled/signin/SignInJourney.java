package org.studentled.signin;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.studentled.access.Sessions;
import org.studentled.classroom.courses.LinkedCourse;
import org.studentled.journeys.Accessibility;
import org.studentled.journeys.Browser;
import org.studentled.journeys.SharedSchool;
import org.studentled.round.Band;
import org.studentled.round.RoundDates;
import org.studentled.round.Rounds;
import org.studentled.sandbox.SandboxSchool;
import org.studentled.sandbox.classroom.Person;
import org.studentled.sandbox.oidc.OidcAccount;
import org.studentled.school.Actor;
import org.studentled.school.ClassId;
import org.studentled.school.Classes;
import org.studentled.school.ExternalIds;
import org.studentled.school.Staff;
import org.studentled.school.StaffId;
import org.studentled.school.StudentId;
import org.studentled.school.Students;

/** People who sign in with their school's account: a child at a shared computer, a teacher at Microsoft, one in a frame. */
class SignInJourney {

    private static final SandboxSchool SCHOOL = SharedSchool.get();

    private final String run = UUID.randomUUID().toString().substring(0, 8);
    private final BrowserContext device = Browser.visitor();
    private final Page page = device.newPage();

    @AfterEach
    void leave() {
        device.close();
    }

    @Test
    void a_child_opens_a_link_signs_in_with_google_and_the_next_child_is_asked() {
        OidcAccount dora = child("Dora Bell");
        OidcAccount eli = child("Eli Frost");
        page.navigate(SCHOOL.address() + "/?task=" + UUID.randomUUID());
        assertThat(page.getByText("Continue with Google")).isVisible();
        look("sign-in-shell");
        page.getByText("Continue with Google").click();
        page.getByText(dora.name()).click();
        assertThat(page.locator("header")).containsText("Dora");

        page.getByText("Sign out").click();
        assertThat(page.locator("main")).containsText("Your Google account is still open on this device");
        look("sign-in-left");

        // The provider still has Dora signed in; the next one is asked all the same.
        page.navigate(SCHOOL.address() + "/sign-in/student");
        look("sign-in-student");
        page.getByText("Continue with Google").click();
        page.getByText(eli.name()).click();
        assertThat(page.locator("header")).containsText("Eli");
    }

    @Test
    void a_teacher_with_microsoft_only_asks_and_the_office_connects_her() {
        OidcAccount mina = OidcAccount.microsoft("m" + run, "Mina " + run, "mina" + run + "@maple.example");
        SCHOOL.microsoft().add(mina);
        SCHOOL.bean(Staff.class).addTeacher("Mina " + run, null);
        page.navigate(SCHOOL.address() + "/sign-in");
        look("sign-in-staff");
        page.getByText("Continue with Microsoft").click();
        page.getByText(mina.name()).click();
        assertThat(page.locator("main")).containsText("We don’t know yet whose account this is");
        look("sign-in-refused");

        theOfficeConnects(mina);

        page.getByText("Try again with Microsoft").click();
        page.getByText(mina.name()).click();
        assertThat(page.locator("header")).containsText(mina.name());
    }

    @Test
    void in_a_frame_the_sign_in_opens_a_tab_and_comes_back() {
        OidcAccount dora = child("Dora Bell");
        page.navigate(SCHOOL.classroom().baseUrl() + "/frame?src="
                + URLEncoder.encode(SCHOOL.address() + "/", StandardCharsets.UTF_8));
        FrameLocator inside = page.frameLocator("iframe");
        Page tab =
                page.waitForPopup(() -> inside.getByText("Continue with Google").click());
        tab.getByText(dora.name()).click();
        assertThat(inside.locator("header")).containsText("Dora");
    }

    @Test
    void a_class_of_google_classroom_comes_in_from_the_teachers_sign_in_to_a_students_week() {
        String course = "6600000%05d".formatted(run.hashCode() & 0xffff);
        SCHOOL.classroom().happens().open(course, "Course " + run, Person.OMAR, 3);
        SCHOOL.google().add(OidcAccount.google(Person.extra(2)));
        omarSignsIn();
        page.getByText("Add a class from Google Classroom").click();
        allow("Connect with Google");
        page.getByLabel("Course " + run, new Page.GetByLabelOptions().setExact(true))
                .check();
        look("google-courses");
        page.getByText("Add the checked courses").click();
        assertThat(page.locator("main")).containsText(Person.extra(3).fullName());
        ClassId classId = SCHOOL.bean(ExternalIds.class)
                .classOf(LinkedCourse.SYSTEM, course)
                .orElseThrow();
        page.navigate(SCHOOL.address() + "/classroom/courses");
        assertThat(page.getByText("Open Course " + run)).isVisible();
        look("google-courses-there");
        page.navigate(SCHOOL.address() + "/classes/" + classId + "/classroom");
        allow("Allow posting the task");
        // The round is running: the task comes from its first week, without anyone doing anything.
        SCHOOL.bean(Rounds.class)
                .plan(
                        classId,
                        "Fall " + run,
                        Band.GRADES_4_5,
                        RoundDates.usual(LocalDate.now(SCHOOL.clock()).minusDays(7)));
        Awaitility.await()
                .atMost(Duration.ofSeconds(90))
                .until(() -> !SCHOOL.classroom().ownWork(course).isEmpty());

        try (BrowserContext chromebook = Browser.visitor()) {
            Page student = chromebook.newPage();
            student.navigate(taskIn(course));
            student.getByText("Continue with Google").click();
            student.getByText(Person.extra(2).fullName()).click();
            assertThat(student.locator("h1"))
                    .hasText("Hello, " + Person.extra(2).given());
            assertThat(student.locator("header")).containsText("Course " + run);
            look(student, "sign-in-week");
        }
    }

    private void omarSignsIn() {
        Staff staff = SCHOOL.bean(Staff.class);
        if (staff.findByEmail(Person.OMAR.email()).isEmpty()) {
            staff.addTeacher(Person.OMAR.fullName(), Person.OMAR.email());
        }
        page.navigate(SCHOOL.address() + "/sign-in");
        page.getByText("Continue with Google").click();
        page.getByText(Person.OMAR.fullName()).click();
        assertThat(page.locator("header")).containsText(Person.OMAR.fullName());
    }

    private void allow(String link) {
        Page google = page.waitForPopup(() -> page.getByRole(
                        AriaRole.LINK, new Page.GetByRoleOptions().setName(link).setExact(true))
                .click());
        google.getByText("Continue to Google").click();
        google.getByLabel("Account").selectOption(Person.OMAR.id());
        google.getByText("Allow").click();
        assertThat(google.locator("h1")).hasText("Google is connected");
        google.close();
        page.getByText("I gave permission. Continue").first().click();
    }

    /** Where the link of the first task leads that the course shows its students. */
    private static String taskIn(String course) {
        List<JsonNode> tasks = SCHOOL.classroom().ownWork(course);
        assertThat(tasks).isNotEmpty();
        return tasks.get(0).at("/materials/0/link/url").asText();
    }

    private void theOfficeConnects(OidcAccount mina) {
        Staff staff = SCHOOL.bean(Staff.class);
        lookInAs(Actor.administrator(staff.addAdministrator("Ada Admin", null).id()), desk -> {
            desk.navigate(SCHOOL.address() + "/settings/providers");
            desk.getByText("Check every way to sign in").click();
            assertThat(desk.locator("main")).containsText("the client ID and the client secret are right");
            look(desk, "sign-in-providers");
        });
        lookInAs(Actor.office(staff.addOffice("Olga Office", null).id()), desk -> {
            desk.navigate(SCHOOL.address() + "/office/accounts");
            look(desk, "sign-in-accounts");
            desk.locator("article.card", new Page.LocatorOptions().setHasText(mina.name()))
                    .getByText("Say whose account it is")
                    .click();
            assertThat(desk.locator("h1")).hasText("Whose account is it?");
            look(desk, "sign-in-whose");
            desk.locator("form", new Page.LocatorOptions().setHasText(mina.name()))
                    .getByText("Connect")
                    .click();
            assertThat(desk.locator("h1")).hasText("Accounts and sign-in");
            desk.getByText("See connected accounts").click();
            assertThat(desk.locator("main")).containsText(mina.name());
            look(desk, "sign-in-connected");
        });
    }

    private static void lookInAs(Actor actor, Consumer<Page> visit) {
        String key = SCHOOL.bean(Sessions.class).start(actor, null);
        try (BrowserContext visitor = Browser.visitor()) {
            visitor.addInitScript("if (location.origin === '" + SCHOOL.address()
                    + "') sessionStorage.setItem('session', '" + key + "')");
            visit.accept(visitor.newPage());
        }
    }

    private OidcAccount child(String name) {
        OidcAccount account = OidcAccount.google(UUID.randomUUID().toString(), name + " " + run, "x@maple.example")
                .with("hd", "maple.example");
        SCHOOL.google().add(account);
        StaffId teacher =
                SCHOOL.bean(Staff.class).addTeacher("Tia Teacher", null).id();
        StudentId student = SCHOOL.bean(Students.class)
                .enroll(
                        SCHOOL.bean(Classes.class)
                                .create("Room " + run, 3, teacher)
                                .id(),
                        name,
                        null)
                .id();
        SCHOOL.bean(ConnectedAccounts.class)
                .connect(
                        new ProviderAccount("google", SCHOOL.google().issuer(), account.subject(), "", "", true),
                        student,
                        Actor.teacher(teacher));
        return account;
    }

    private void look(String name) {
        look(page, name);
    }

    private static void look(Page page, String name) {
        for (int width : new int[] {320, 1280}) {
            page.setViewportSize(width, 900);
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(Path.of("target/look", name + "-" + width + ".png")));
            assertThat(page.evaluate("() => document.documentElement.scrollWidth"))
                    .as(name + " at " + width)
                    .isEqualTo(width);
        }
        assertThat(Accessibility.violations(page)).as(name).isEmpty();
    }
}
