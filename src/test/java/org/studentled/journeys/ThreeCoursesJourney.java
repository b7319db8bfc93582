package org.studentled.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Page;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.studentled.access.Sessions;
import org.studentled.sandbox.SandboxSchool;
import org.studentled.sandbox.classroom.AddOnEndpoint;
import org.studentled.sandbox.classroom.Person;
import org.studentled.school.Actor;
import org.studentled.school.Classes;
import org.studentled.school.Staff;
import org.studentled.school.StaffId;

/** A teacher with three classes in Google Classroom: one is read, one is archived, one is refused. */
class ThreeCoursesJourney {

    private static final SandboxSchool SCHOOL = SharedSchool.get();
    private static final Map<String, String> COURSES =
            Map.of("Writers", "655000000001", "Old writers", "655000000002", "Readers", "655000000003");

    private BrowserContext visitor;
    private Page page;

    @BeforeEach
    void a_teacher_with_three_classes() {
        COURSES.forEach((name, id) -> SCHOOL.classroom().happens().open(id, name + " in Classroom", Person.ROSA, 4));
        StaffId rosa = SCHOOL.bean(Staff.class).addTeacher("Rosa Lind", null).id();
        COURSES.keySet().forEach(name -> SCHOOL.bean(Classes.class).create(name, 4, rosa));
        visitor = Browser.visitor();
        String key = SCHOOL.bean(Sessions.class).start(Actor.teacher(rosa), null);
        visitor.addInitScript(
                "if (location.origin === '" + SCHOOL.address() + "') sessionStorage.setItem('session', '" + key + "')");
        page = visitor.newPage();
        page.navigate(SCHOOL.address() + "/classroom");
    }

    @AfterEach
    void leave() {
        visitor.close();
    }

    @Test
    void she_sees_the_truth_of_each() {
        Screen screen = new Screen(page).at("Your classes in Google Classroom");
        look("classroom-before");
        var tab = page.waitForPopup(() -> screen.follow("Connect with Google"));
        new Screen(tab).at("Connect Google Classroom").sees("Rosa Lind").follow("Continue to Google");
        tab.getByLabel("Account").selectOption(Person.ROSA.id());
        tab.getByText("Allow").click();
        new Screen(tab).at("Google is connected").sees("rosa@maple.example").leave();
        screen.follow("I gave permission. Continue");
        COURSES.keySet().forEach(name -> link(screen, name));
        SCHOOL.classroom().happens().set(COURSES.get("Writers"), "745000000001", "Fluency");
        SCHOOL.classroom().happens().giveBack(COURSES.get("Writers"), "745000000001", Person.extra(1), 80);
        SCHOOL.classroom().happens().archive(COURSES.get("Old writers"));
        SCHOOL.classroom().happens().dismiss(COURSES.get("Readers"), Person.ROSA);

        screen.press("Import all now").sees("Last import");

        assertThat(screen.part("section.card", "Writers in Classroom").textContent())
                .contains("up to date", "Students4", "Returned1");
        assertThat(screen.part("section.card", "Old writers in Classroom").textContent())
                .contains("not shown", "archived");
        assertThat(screen.part("section.card", "Readers in Classroom").textContent())
                .contains("needs attention", "this account can’t open the course", "Check that you’re");
        look("classroom-after");
        screen.follow("See details Writers");
        screen.at("Google Classroom for Writers");
        look("classroom-linked");
        screen.follow("Guardians").at("Guardians in Google Classroom");
        look("classroom-guardians");
        aStudentOpensItInsideAnAssignment();
        theTeacherPutsItIntoAnother();
        theAdministratorTriesEverything();
    }

    private void aStudentOpensItInsideAnAssignment() {
        try (BrowserContext student = Browser.visitor()) {
            String address = SCHOOL.address() + "/classroom/add-on/student?itemType=courseWork&courseId="
                    + COURSES.get("Writers") + "&itemId=745000000001&attachmentId=att9";
            Page classroom = student.newPage();
            FrameLocator inside = framed(classroom, address + "&login_hint=117");
            signIn(classroom, inside, Person.extra(1));
            assertThat(inside.locator("header")).containsText("Pupil1");
            // Whoever else holds the address comes to the same page and is no one.
            Page stranger = student.newPage();
            stranger.navigate(address);
            new Screen(stranger).at("Student-Led Conferences").press("I’m signed in. Continue");
            new Screen(stranger).sees("This request to Google has expired");
        }
    }

    private void theTeacherPutsItIntoAnother() {
        try (BrowserContext teacher = Browser.visitor()) {
            String item = "?itemType=courseWork&courseId=" + COURSES.get("Writers") + "&itemId=745000000001";
            Page classroom = teacher.newPage();
            FrameLocator inside = framed(
                    classroom,
                    SCHOOL.address() + "/classroom/add-on/discovery" + item + "&addOnToken=" + AddOnEndpoint.TOKEN);
            signIn(classroom, inside, Person.ROSA);
            inside.getByText("Attach").click();
            assertThat(classroom.locator("#told")).hasText("closed by the add-on");
            assertThat(classroom.locator("iframe")).hasCount(0);

            inside = framed(classroom, SCHOOL.address() + "/classroom/add-on/teacher" + item + "&attachmentId=att9");
            signIn(classroom, inside, Person.ROSA);
            assertThat(inside.locator("h1")).containsText("Writers");
        }
    }

    /** As in an assignment of Google Classroom, which is another site. */
    private static FrameLocator framed(Page classroom, String address) {
        classroom.navigate(
                SCHOOL.classroom().baseUrl() + "/frame?src=" + URLEncoder.encode(address, StandardCharsets.UTF_8));
        FrameLocator inside = classroom.frameLocator("iframe");
        assertThat(inside.locator("h1")).hasText("Student-Led Conferences");
        return inside;
    }

    private void theAdministratorTriesEverything() {
        StaffId administrator =
                SCHOOL.bean(Staff.class).addAdministrator("Olga Admin", null).id();
        String key = SCHOOL.bean(Sessions.class).start(Actor.administrator(administrator), null);
        try (BrowserContext visitor = Browser.visitor()) {
            visitor.addInitScript("sessionStorage.setItem('session', '" + key + "')");
            page = visitor.newPage();
            page.navigate(SCHOOL.address() + "/settings");
            Screen screen = new Screen(page).follow("Google Classroom").at("Google Classroom setup");
            screen.press("Test everything now").sees("Tested").sees("rosa@maple.example");
            assertThat(screen.part("li.task", "Our page inside an assignment").textContent())
                    .contains("works");
            look("classroom-check");
        }
    }

    private static void signIn(Page classroom, FrameLocator inside, Person person) {
        var tab = classroom.waitForPopup(
                () -> inside.getByText("Sign in with Google").click());
        tab.getByLabel("Account").selectOption(person.id());
        tab.getByText("Allow").click();
        new Screen(tab).at("You’re signed in").leave();
        inside.getByText("I’m signed in. Continue").click();
    }

    private void link(Screen screen, String name) {
        screen.follow("Link a course " + name);
        screen.at("Google Classroom for " + name).follow(name + " in Classroom");
        screen.at(name + " in Classroom: match students");
        if (name.equals("Writers")) {
            look("classroom-who");
        }
        screen.press("Link this course").sees("Linked to the course");
        screen.follow("All your classes in Google Classroom").at("Your classes in Google Classroom");
    }

    private void look(String name) {
        for (int width : new int[] {320, 768, 1280}) {
            page.setViewportSize(width, 900);
            new Screen(page).picture(name + "-" + width);
            assertThat(page.evaluate("() => document.documentElement.scrollWidth"))
                    .as(name + " at " + width)
                    .isEqualTo(width);
        }
        assertThat(Accessibility.violations(page)).as(name).isEmpty();
    }
}
