package org.studentled.access;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.studentled.ClassFixture;
import org.studentled.FullApplication;
import org.studentled.journeys.Browser;

/** A device of the classroom, from the teacher's hands to a child with a card, and to the next child when that one goes. */
@FullApplication
class ClassDeviceJourney {

    /** A camera that sees what {@code window.card} shows. */
    private static final String CAMERA = """
            navigator.mediaDevices.getUserMedia = async () => {
              const canvas = Object.assign(document.createElement('canvas'), { width: 640, height: 480 });
              const pen = canvas.getContext('2d');
              const card = new Image();
              card.src = 'data:image/svg+xml,' + encodeURIComponent(window.card.replace('<svg ', '<svg width="300" height="300" '));
              await card.decode();
              const draw = () => { pen.fillStyle = '#fff'; pen.fillRect(0, 0, 640, 480); pen.drawImage(card, 170, 90, 300, 300); };
              draw();
              setInterval(draw, 50);
              return canvas.captureStream(20);
            };
            """;

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext school;

    @Autowired
    Sessions sessions;

    @Test
    void a_child_shows_its_card_and_is_signed_out_when_it_goes_away() {
        ClassFixture room = new ClassFixture(school);
        try (BrowserContext device = Browser.visitor()) {
            Page page = device.newPage();
            page.clock().install();
            page.addInitScript("sessionStorage.getItem('session') || sessionStorage.setItem('session', '"
                    + room.tabOfTeacher() + "');" + CAMERA);
            page.navigate("http://localhost:" + port + "/classes/" + room.id + "/cards");
            press(page, "New cards for the whole class");
            assertThat(squares(page)).hasCount(4);
            look(page, "cards");
            String lost = (String) squares(page).first().evaluate("square => square.innerHTML");
            press(page, "New card for Ada");
            assertThat(squares(page)).hasCount(1);
            String card = (String) squares(page).first().evaluate("square => square.innerHTML");

            page.navigate("http://localhost:" + port + "/classes/" + room.id + "/pictures");
            press(page, "Set up this device for the class");
            assertThat(page.locator("h1")).hasText("Who are you?");
            look(page, "device-names");
            page.evaluate("card => { window.card = card; }", lost);
            press(page, "Show my card");
            assertThat(page.locator("#notices")).containsText("This card does not work here.");
            page.evaluate("card => { window.card = card; }", card);
            press(page, "Show my card");
            assertThat(page.locator("h1")).hasText("Hello, Ada");

            String key = (String) page.evaluate("() => sessionStorage.getItem('session')");
            assertThat(sessions.find(key)).isPresent();
            page.clock().fastForward("05:01");
            assertThat(page.locator("h1")).hasText("Who are you?");
            assertThat(sessions.find(key)).isEmpty();
        }
    }

    private static void look(Page page, String name) {
        assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
        for (int width : new int[] {320, 1280}) {
            page.setViewportSize(width, 800);
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(Path.of("target", "look", name + "-" + width + ".png")));
        }
    }

    private static Locator squares(Page page) {
        return page.locator(".square");
    }

    private static void press(Page page, String name) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }
}
