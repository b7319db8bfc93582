package org.studentled.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.awaitility.Awaitility;
import org.opentest4j.AssertionFailedError;

/** What someone has before their eyes, and what hands can do with it; in a tab of its own or inside an LMS. */
final class Screen {

    private final Frame frame;

    Screen(Frame frame) {
        this.frame = frame;
    }

    Screen(Page page) {
        this(page.mainFrame());
    }

    /** Waits for the page with this heading; whoever goes on without would touch the page before. */
    Screen at(String heading) {
        try {
            assertThat(frame.locator("main h1")).hasText(heading);
        } catch (AssertionFailedError elsewhere) {
            throw new AssertionError("Expected “" + heading + "”. " + whatIsThere(), elsewhere);
        }
        return this;
    }

    private String whatIsThere() {
        return "At " + address() + " stands: " + frame.locator("body").innerText();
    }

    Screen sees(String words) {
        assertThat(frame.locator("body")).containsText(words);
        return this;
    }

    Screen doesNotSee(String words) {
        assertThat(frame.locator("main")).not().containsText(words);
        return this;
    }

    Screen press(String button) {
        named(AriaRole.BUTTON, button).click();
        return this;
    }

    Screen follow(String link) {
        named(AriaRole.LINK, link).click();
        return this;
    }

    /** Turns to the next of several pages, each with a heading of its own. */
    Screen turn() {
        var before = heading();
        frame.locator("main")
                .getByText("Next", new Locator.GetByTextOptions().setExact(true))
                .first()
                .click();
        assertThat(frame.locator("main h1").first()).not().hasText(before);
        return this;
    }

    String heading() {
        return frame.locator("main h1").first().textContent().strip();
    }

    /** Opens what is folded away. */
    Screen unfold(String summary) {
        frame.locator("summary").filter(having(summary)).first().click();
        return this;
    }

    Screen type(String label, String text) {
        labelled(label).fill(text);
        return this;
    }

    Screen choose(String label, String option) {
        labelled(label).selectOption(option);
        return this;
    }

    Screen tick(String label) {
        labelled(label).check();
        return this;
    }

    boolean shows(String words) {
        return frame.locator("main").textContent().contains(words);
    }

    static Locator.FilterOptions having(String words) {
        return new Locator.FilterOptions().setHasText(words);
    }

    /** The part of the page that has these words in it, the smallest of its kind. */
    Locator part(String selector, String words) {
        return frame.locator(selector).filter(having(words)).last();
    }

    Locator find(String selector) {
        return frame.locator(selector);
    }

    /** Looks again and again, with F5, until the school has done its part. */
    Screen until(BooleanSupplier seen) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(90))
                .pollInSameThread()
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(300))
                .until(() -> seen.getAsBoolean() || again());
        return this;
    }

    /** For what changes on the page on its own. */
    void waitFor(BooleanSupplier seen) {
        try {
            frame.page().waitForCondition(seen);
        } catch (TimeoutError tired) {
            throw new AssertionError("Waited in vain. " + whatIsThere(), tired);
        }
    }

    Screen untilSees(String words) {
        return until(() -> shows(words));
    }

    private boolean again() {
        frame.evaluate("() => location.reload()");
        assertThat(frame.locator("main:not([data-shell]) h1")).isVisible();
        return false;
    }

    String address() {
        return frame.url();
    }

    Screen picture(String name) {
        frame.page()
                .screenshot(new Page.ScreenshotOptions()
                        .setFullPage(true)
                        .setPath(Path.of("target", "journeys", name + ".png")));
        return this;
    }

    Page page() {
        return frame.page();
    }

    void leave() {
        frame.page().close();
    }

    Locator named(AriaRole role, String name) {
        return frame.locator("main")
                .getByRole(role, new Locator.GetByRoleOptions().setName(name).setExact(true))
                .first();
    }

    private Locator labelled(String label) {
        return frame.getByLabel(label).locator("visible=true").first();
    }
}
