package org.studentled.conference;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.studentled.EveningFixture;
import org.studentled.FullApplication;
import org.studentled.MovableClock;
import org.studentled.access.Sessions;
import org.studentled.journeys.Accessibility;
import org.studentled.journeys.Browser;
import org.studentled.scheduling.AutoAssignment;
import org.studentled.scheduling.Evenings;
import org.studentled.school.Actor;

/** A parent volunteer at the door, on their own phone and without an account, from the teacher's screen to the end. */
@FullApplication
class DoorHelperJourney {

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    @Autowired
    DoorPasses doorPasses;

    @Autowired
    MovableClock clock;

    private final List<String> faults = new ArrayList<>();
    private EveningFixture school;
    private BrowserContext desk;
    private BrowserContext pocket;

    @BeforeEach
    void an_evening_begins_soon() {
        school = new EveningFixture(context);
        context.getBean(AutoAssignment.class).placeAll(school.round);
        clock.forward(Duration.between(
                clock.instant(),
                doorPasses
                        .opensAt(context.getBean(Evenings.class).get(school.evening))
                        .plusSeconds(60)));
        desk = Browser.visitor(new NewContextOptions().setViewportSize(1280, 800));
        String key = context.getBean(Sessions.class).start(Actor.teacher(school.teacher), school.room);
        desk.addInitScript("sessionStorage.setItem('session', '" + key + "')");
        pocket = Browser.visitor(new NewContextOptions().setViewportSize(390, 844));
    }

    @AfterEach
    void they_go_home() {
        desk.close();
        pocket.close();
        clock.reset();
    }

    @Test
    void a_volunteer_checks_a_family_in_and_is_out_when_the_evening_is_over() {
        Page teacher = desk.newPage();
        teacher.navigate(address("/rounds/" + school.round + "/check-in"));
        teacher.getByText("Let someone help at the door").click();
        teacher.getByLabel("Who will help?").fill("Sam’s dad");
        look(teacher, "door-passes", 1280);
        press(teacher, "Let someone help at the door");
        Locator link = teacher.getByLabel("Copy this link");
        assertThat(link).isVisible();
        look(teacher, "door-pass", 1280);

        Page phone = pocket.newPage();
        phone.navigate(address(link.inputValue().substring(link.inputValue().indexOf("/door/"))));
        look(phone, "door-open", 390);
        press(phone, "Open the list");
        assertThat(phone.getByText("Amara N.").first()).isVisible();
        look(phone, "door-check-in", 390);

        teacher.navigate(address("/rounds/" + school.round + "/board"));
        Locator family = phone.locator(".check-in > .task").filter(new Locator.FilterOptions().setHasText("Ben A."));
        family.getByLabel("Table").selectOption("2");
        family.getByRole(AriaRole.BUTTON).first().click();
        assertThat(phone.getByText("Table 2").first()).isVisible();
        assertThat(teacher.locator(".tile").filter(new Locator.FilterOptions().setHasText("Ben")))
                .containsText("Table 2");
        look(phone, "door-checked-in", 390);

        clock.forward(Duration.between(
                clock.instant(),
                doorPasses.endsAt(context.getBean(Evenings.class).get(school.evening))));
        phone.reload();
        assertThat(phone.getByText("The evening is over.").first()).isVisible();
        look(phone, "door-over", 390);
        assertThat(faults).isEmpty();
    }

    private void look(Page page, String name, int width) {
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target/look", name + "-" + width + ".png")));
        Object wide = page.evaluate("() => document.documentElement.scrollWidth");
        if (!wide.equals(width)) {
            faults.add(name + " is " + wide + " wide");
        }
        Accessibility.violations(page).forEach(each -> faults.add(name + " " + each));
    }

    private static void press(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button))
                .first()
                .click();
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }
}
