package org.studentled.conference;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.studentled.EveningFixture;
import org.studentled.FullApplication;
import org.studentled.access.Sessions;
import org.studentled.journeys.Browser;
import org.studentled.school.Actor;

/** A child leads with their card while the network is away: the card goes on, and tells the school afterwards. */
@FullApplication
class CardOfflineJourney {

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    @Autowired
    Conferences conferences;

    @Test
    void the_card_goes_on_without_a_network_and_no_word_of_the_plan_is_lost() {
        EveningFixture school = new EveningFixture(context);
        ConferenceId amaras = school.conference(school.amara, school.ada);
        conferences.arrive(amaras, 1, 1, Conference.Place.TABLE);
        conferences.reach(amaras, 7);
        try (BrowserContext device = Browser.visitor(new NewContextOptions().setViewportSize(320, 640))) {
            device.addInitScript("sessionStorage.setItem('session', '"
                    + context.getBean(Sessions.class).start(Actor.student(school.amara), school.room) + "')");
            Page card = device.newPage();
            card.navigate("http://localhost:" + port + "/conferences/" + amaras + "/card");
            assertThat(card.locator("main h1")).hasText("Talk about how you work");
            device.setOffline(true);
            theStudentLeads(card);
            assertThat(conferences.get(amaras).step())
                    .as("nothing came through")
                    .isEqualTo(7);
            device.setOffline(false);
            card.waitForCondition(() -> "[]".equals(card.evaluate("() => sessionStorage.getItem('taps')")));
            assertThat(card.locator(".card-kept")).hasCount(0);
            assertThat(card.locator("main h1")).hasText("Your teacher comes over");
            assertThat(conferences.get(amaras).step()).isEqualTo(10);
            assertThat(context.getBean(ClosingPlans.class).findByConference(amaras))
                    .contains(new ClosingPlan("read daily", "read aloud", "", false));
            press(card, "Back");
            assertThat(card.getByLabel("I will")).hasValue("read daily");
        }
    }

    private void theStudentLeads(Page card) {
        press(card, "Next");
        assertThat(card.locator("main h1")).hasText("Now it is your family’s turn");
        assertThat(card.locator(".card-kept")).containsText("You are offline.");
        press(card, "Next");
        card.getByLabel("I will").fill("read daily");
        press(card, "Back");
        press(card, "Next");
        assertThat(card.getByLabel("I will")).hasValue("read daily");
        card.getByLabel("At home we will").fill("read aloud");
        card.screenshot(
                new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of("target/look/card-offline.png")));
        press(card, "We agree");
        assertThat(card.locator("main h1")).hasText("Your teacher comes over");
    }

    private static void press(Page card, String button) {
        card.locator("main")
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }
}
