package org.studentled.lms.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.studentled.access.Sessions;
import org.studentled.journeys.Browser;
import org.studentled.journeys.SharedSchool;
import org.studentled.passback.ClassPassback;
import org.studentled.round.Band;
import org.studentled.round.Participations;
import org.studentled.round.Phase;
import org.studentled.round.RoundDates;
import org.studentled.round.Rounds;
import org.studentled.sandbox.SandboxSchool;
import org.studentled.sandbox.lms.LaunchFault;
import org.studentled.sandbox.lms.OtherSchool;
import org.studentled.sandbox.lms.ScriptedLaunch;
import org.studentled.school.Actor;
import org.studentled.school.Classes;
import org.studentled.school.ExternalIds;
import org.studentled.school.SchoolZone;
import org.studentled.school.Staff;

/** The office lets learning platforms in, and a teacher looks at what their gradebook is told, in a real browser. */
class OfficePlatformsJourney {

    private static final SandboxSchool HOUSE = SharedSchool.get();

    private BrowserContext visitor;
    private Page page;

    @BeforeEach
    void come() {
        visitor = Browser.visitor();
        page = visitor.newPage();
    }

    @AfterEach
    void go() {
        visitor.close();
    }

    @Test
    void an_administrator_installs_the_tool_with_one_link_and_lets_it_in() {
        var lms = HOUSE.secondLms();
        comeInAs(administrator());
        open("/");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Learning platforms (LTI)"))
                .click();
        press("Create a registration link");
        var link = page.locator("#registration-link").inputValue();
        assertThat(page.locator("[data-copies]")).isVisible();
        look("platforms-link");

        var elsewhere = visitor.newPage();
        elsewhere.navigate(lms.address());
        elsewhere.getByLabel("Registration link").fill(link);
        elsewhere
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Register"))
                .click();
        var tool = elsewhere.frameLocator("iframe");
        assertThat(tool.locator("h1")).hasText("Registration complete");
        look(elsewhere, "registered");

        open("/settings");
        assertThat(page.locator("main"))
                .containsText("The learning platform “127.0.0.1” is waiting for your approval.");
        open("/office/platforms");
        look("platforms-waiting");
        assertThat(page.locator("main")).containsText("Registered");
        var card = page.locator("section.card")
                .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText(lms.address()));
        card.getByRole(AriaRole.BUTTON, new com.microsoft.playwright.Locator.GetByRoleOptions().setName("Approve"))
                .click();
        assertThat(card).containsText("approved");
        look("platforms-approved");
        elsewhere
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Launch as Tina"))
                .click();
        assertThat(tool.locator("header")).containsText("Tina");
        look(elsewhere, "launched-there");
    }

    @Test
    void a_platform_is_written_down_by_hand_and_nothing_typed_is_lost() {
        comeInAs(administrator());
        open("/office/platforms/new");
        page.getByLabel("Name in your list").fill("Maple Street Blackboard");
        page.getByLabel("Client ID").fill("abc");
        page.getByLabel("Type of platform").selectOption("SAKAI");
        press("Add this platform");
        assertThat(page.locator("#notices")).containsText("The issuer is missing.");
        assertThat(page.getByLabel("Name in your list")).hasValue("Maple Street Blackboard");
        look("platform-new");

        page.getByLabel("Type of platform").selectOption("BLACKBOARD");
        page.getByLabel("Platform address").fill("https://maple.blackboard.com");
        press("Add this platform");

        assertThat(page.locator("main")).containsText("Maple Street Blackboard");
        assertThat(page.locator("main")).containsText("https://blackboard.com");
    }

    @Test
    void a_teacher_sees_what_her_gradebook_is_told() {
        try (var school = OtherSchool.beside(HOUSE)) {
            new ScriptedLaunch(school.lms()).launch("ms-1");
            var teacher = HOUSE.bean(ExternalIds.class)
                    .staffOf(school.platform().issuer(), "ms-1")
                    .orElseThrow();
            var room = HOUSE.bean(Classes.class).taughtBy(teacher).get(0).id();
            var dates = RoundDates.usual(HOUSE.bean(SchoolZone.class).today().plusDays(1));
            var round = HOUSE.bean(Rounds.class).plan(room, "Fall", Band.GRADES_2_3, dates);
            HOUSE.bean(Participations.class).joinAll(round.id());
            comeInAs(Actor.teacher(teacher));
            open("/classes/" + room);
            page.getByRole(
                            AriaRole.LINK,
                            new Page.GetByRoleOptions().setName("Gradebook updates in your learning platform"))
                    .click();
            assertThat(page.locator("main")).containsText("Student-Led Conference: Fall");
            assertThat(page.locator("tbody tr")).hasCount(6);
            look("gradebook");
            press("Stop gradebook updates");
            assertThat(page.locator("main")).containsText("Gradebook updates are off");
            org.assertj.core.api.Assertions.assertThat(
                            HOUSE.bean(ClassPassback.class).getStanding(room).on())
                    .isFalse();
        }
    }

    @Test
    void a_mentor_reads_of_her_own_child() {
        try (var school = OtherSchool.beside(HOUSE)) {
            new ScriptedLaunch(school.lms()).launch("ms-1");
            var teacher = HOUSE.bean(ExternalIds.class)
                    .staffOf(school.platform().issuer(), "ms-1")
                    .orElseThrow();
            var room = HOUSE.bean(Classes.class).taughtBy(teacher).get(0).id();
            var dates = RoundDates.usual(HOUSE.bean(SchoolZone.class).today().plusDays(1));
            var round = HOUSE.bean(Rounds.class).plan(room, "Fall", Band.GRADES_2_3, dates);
            HOUSE.bean(Participations.class).joinAll(round.id());
            HOUSE.bean(Rounds.class).enter(round.id(), Phase.COLLECTING);
            school.lms().launches().mischief(LaunchFault.MENTOR);

            page.navigate(school.lms().address() + "/launch?person=ms-12");

            assertThat(page.locator("main")).containsText("Ana is collecting work");
            assertThat(page.locator("main")).not().containsText("Brian");
            look("mentor");
        }
    }

    private void comeInAs(Actor actor) {
        page.navigate(HOUSE.address() + "/shell");
        page.evaluate(
                "key => sessionStorage.setItem('session', key)",
                HOUSE.bean(Sessions.class).start(actor, null));
    }

    private void open(String path) {
        page.navigate(HOUSE.address() + path);
        assertThat(page.locator("main:not([data-shell]) h1")).isVisible();
    }

    private void press(String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    private void look(String name) {
        look(page, name);
    }

    private static void look(Page page, String name) {
        for (var width : List.of(1280, 768, 320)) {
            page.setViewportSize(width, 800);
            org.assertj.core.api.Assertions.assertThat(
                            page.evaluate("() => document.documentElement.scrollWidth <= window.innerWidth"))
                    .as(name + " at " + width)
                    .isEqualTo(true);
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(Path.of("target", "look", "lti-" + name + "-" + width + ".png")));
        }
        page.setViewportSize(1280, 800);
    }

    private static Actor administrator() {
        return Actor.administrator(HOUSE.bean(Staff.class)
                .addAdministrator("The administrator " + System.nanoTime(), null)
                .id());
    }
}
