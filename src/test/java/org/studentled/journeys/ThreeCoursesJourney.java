package org.studentled.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.studentled.access.Sessions;
import org.studentled.sandbox.SandboxSchool;
import org.studentled.sandbox.classroom.AddOnDesk;
import org.studentled.sandbox.classroom.Person;
import org.studentled.school.Classes;
import org.studentled.school.Staff;
import org.studentled.school.StaffId;
import org.studentled.school.Who;

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
        StaffId rosa =
                SCHOOL.bean(Staff.class).welcomeTeacher("Rosa Lind", null).id();
        COURSES.keySet().forEach(name -> SCHOOL.bean(Classes.class).open(name, 4, rosa));
        visitor = Browser.visitor();
        String key = SCHOOL.bean(Sessions.class).open(Who.teacher(rosa), null);
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
        screen.follow("I have allowed it, go on");
        COURSES.keySet().forEach(name -> link(screen, name));
        SCHOOL.classroom().happens().set(COURSES.get("Writers"), "745000000001", "Fluency");
        SCHOOL.classroom().happens().giveBack(COURSES.get("Writers"), "745000000001", Person.extra(1), 80);
        SCHOOL.classroom().happens().archive(COURSES.get("Old writers"));
        SCHOOL.classroom().happens().dismiss(COURSES.get("Readers"), Person.ROSA);

        screen.press("Read all of them now").sees("Last read");

        assertThat(screen.part("section.card", "Writers in Classroom").textContent())
                .contains("read", "Children4", "Given back1");
        assertThat(screen.part("section.card", "Old writers in Classroom").textContent())
                .contains("left out", "archived");
        assertThat(screen.part("section.card", "Readers in Classroom").textContent())
                .contains("something is in the way", "this account may not open the course", "Check that you are");
        look("classroom-after");
        screen.follow("Look closer Writers");
        screen.at("Google Classroom for Writers");
        look("classroom-linked");
        screen.follow("Guardians").at("Guardians in Google Classroom");
        look("classroom-guardians");
        aChildOpensItInsideAnAssignment();
        theTeacherPutsItIntoAnother();
        theOfficeTriesEverything();
    }

    private void aChildOpensItInsideAnAssignment() {
        try (BrowserContext child = Browser.visitor()) {
            Page frame = child.newPage();
            var answer = frame.navigate(SCHOOL.address() + "/classroom/add-on/student?itemType=courseWork&courseId="
                    + COURSES.get("Writers") + "&itemId=745000000001&attachmentId=att9&login_hint=117");
            assertThat(answer.headerValue("content-security-policy")).contains("https://classroom.google.com");
            Screen inside = new Screen(frame).at("Student-Led Conferences");
            signIn(frame, inside, Person.extra(1));
            inside.press("I have signed in, go on");
            assertThat(frame.locator("header")).containsText("Pupil1");
            // Whoever else holds the address comes to the same page and is nobody.
            Page stranger = child.newPage();
            stranger.navigate(SCHOOL.address() + "/classroom/add-on/student?itemType=courseWork&courseId="
                    + COURSES.get("Writers") + "&itemId=745000000001&attachmentId=att9");
            new Screen(stranger).at("Student-Led Conferences").press("I have signed in, go on");
            new Screen(stranger).sees("This way to Google has ended");
        }
    }

    private void theTeacherPutsItIntoAnother() {
        try (BrowserContext teacher = Browser.visitor()) {
            Page frame = teacher.newPage();
            frame.navigate(SCHOOL.address() + "/classroom/add-on/discovery?itemType=courseWork&courseId="
                    + COURSES.get("Writers") + "&itemId=745000000001&addOnToken=" + AddOnDesk.TOKEN);
            Screen inside = new Screen(frame).at("Student-Led Conferences");
            signIn(frame, inside, Person.ROSA);
            inside.press("I have signed in, go on").at("Put our page into this assignment");
            inside.press("Attach it").at("It stands in the assignment");
        }
    }

    private void theOfficeTriesEverything() {
        StaffId office =
                SCHOOL.bean(Staff.class).welcomeOffice("Olga Office", null).id();
        String key = SCHOOL.bean(Sessions.class).open(Who.office(office), null);
        try (BrowserContext visitor = Browser.visitor()) {
            visitor.addInitScript("sessionStorage.setItem('session', '" + key + "')");
            page = visitor.newPage();
            page.navigate(SCHOOL.address() + "/office");
            Screen screen = new Screen(page).follow("Google Classroom").at("Is Google Classroom set up?");
            screen.press("Try everything now").sees("Tried").sees("rosa@maple.example");
            look("classroom-check");
        }
    }

    private static void signIn(Page frame, Screen inside, Person person) {
        var tab = frame.waitForPopup(() -> inside.follow("Sign in with Google"));
        tab.getByLabel("Account").selectOption(person.id());
        tab.getByText("Allow").click();
        new Screen(tab).at("You are signed in").leave();
    }

    private void link(Screen screen, String name) {
        screen.follow("Link it " + name);
        screen.at("Google Classroom for " + name).follow(name + " in Classroom");
        screen.at(name + " in Classroom: who is who?");
        if (name.equals("Writers")) {
            look("classroom-who");
        }
        screen.press("Link this course").sees("This class is the course");
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
        assertThat(new AxeBuilder(page)
                        .withTags(List.of("wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"))
                        .analyze()
                        .getViolations())
                .as(name)
                .isEmpty();
    }
}
