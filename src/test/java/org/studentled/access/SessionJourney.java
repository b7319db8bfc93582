package org.studentled.access;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.studentled.FullApplication;
import org.studentled.MovableClock;
import org.studentled.journeys.Browser;
import org.studentled.school.ClassId;
import org.studentled.school.Classes;
import org.studentled.school.Staff;
import org.studentled.school.StaffId;

/** A visit as a real browser lives it: coming in, going on, reloading, going back, ending. */
@FullApplication
class SessionJourney {

    @LocalServerPort
    int port;

    @Autowired
    SignIn signIn;

    @Autowired
    Staff staff;

    @Autowired
    Classes classes;

    @Autowired
    MovableClock clock;

    private final List<String> complaints = new ArrayList<>();
    private BrowserContext visitor;
    private Page page;

    @BeforeEach
    void somebody_comes() {
        visitor = Browser.visitor();
        page = visitor.newPage();
        page.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
    }

    @AfterEach
    void they_go() {
        visitor.close();
        clock.reset();
    }

    @Test
    void a_teacher_signs_in_reloads_goes_back_and_leaves() {
        StaffId teacher = staff.addTeacher("Ms. Okafor", null).id();
        ClassId room = classes.create("Room 12", 5, teacher).id();
        page.navigate(address(signIn.issue(teacher, SignIn.LIFE)));
        press("Continue");
        assertThat(heading()).hasText("Inbox");
        assertThat(heading()).isFocused();
        assertThat(page).hasURL(address("/desk"));

        page.reload();
        assertThat(heading()).hasText("Inbox");

        page.locator("main a[href^='/classes/'][href$='" + room + "']").click();
        assertThat(page).hasURL(java.util.regex.Pattern.compile(".*/classes/.*"));
        page.goBack();
        assertThat(heading()).hasText("Inbox");

        assertThat(page.evaluate("() => document.cookie")).isEqualTo("");
        press("Sign out");
        assertThat(heading()).hasText("See you soon");
        page.navigate(address("/"));
        assertThat(page.locator("main")).containsText("Open this from your course, or sign in.");
        assertThat(complaints).isEmpty();
    }

    @Test
    void a_page_that_does_not_arrive_says_so_and_is_asked_for_again() {
        page.navigate(address(signIn.issue(staff.addOffice("The office", null).id(), SignIn.LIFE)));
        press("Continue");
        assertThat(heading()).hasText("School office");

        page.route("**/*", route -> {
            if (route.request().headers().containsKey("hx-request")) {
                route.abort();
            } else {
                route.resume();
            }
        });
        page.reload();
        assertThat(page.getByText("This page didn’t load. Check your connection, then try again."))
                .isVisible();
        assertThat(page.locator("main [data-part=waiting]")).isHidden();

        page.unroute("**/*");
        press("Try again");
        assertThat(heading()).hasText("School office");
    }

    @Test
    void what_was_typed_stays_when_the_visit_ends_or_the_school_says_no() {
        StaffId office = staff.addOffice("The office", null).id();
        page.navigate(address(signIn.issue(office, SignIn.LIFE)));
        press("Continue");
        assertThat(heading()).hasText("School office");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Staff"))
                .click();
        assertThat(heading()).hasText("Staff");

        page.getByLabel("Name").fill("Mr. Lind");
        page.getByLabel("Email").fill("lind@nowhere@twice");
        page.evaluate("() => document.querySelector('form[method=post][action$=staff]').noValidate = true");
        press("Send invitation");
        assertThat(page.locator("#notices")).containsText("This doesn’t look like an email address.");
        assertThat(page.getByLabel("Name")).hasValue("Mr. Lind");

        clock.forward(Duration.ofHours(2));
        press("Send invitation");
        assertThat(page.locator("#notices")).containsText("Your session has expired.");
        assertThat(page.getByLabel("Name")).hasValue("Mr. Lind");
    }

    private void press(String name) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }

    private com.microsoft.playwright.Locator heading() {
        return page.locator("h1");
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }
}
