package org.studentled.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.studentled.sandbox.SandboxSchool;

/** The page of the pretend school's LMS: people are launched from it, and its clock is moved. */
final class SandboxPage {

    private static final double A_CLASS_AT_WORK = 90_000;

    private final SandboxSchool school;
    private final BrowserContext desk;

    SandboxPage(SandboxSchool school, BrowserContext desk) {
        this.school = school;
        this.desk = desk;
    }

    /** Someone opens the tool from the course, inside the LMS's page. */
    Screen launch(String given) {
        var page = open();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("Launch as " + given)))
                .click();
        assertThat(page.frameLocator("#tool").locator("header")).containsText(given);
        return new Screen(page.frame("tool"));
    }

    /** Someone opens the tool from the course in a tab of its own. */
    Screen launchInTab(String person) {
        var page = desk.newPage();
        page.navigate(school.lms().address() + "/launch?person=" + person);
        assertThat(page.locator("main h1")).isVisible();
        return new Screen(page);
    }

    void morningOf(LocalDate day) {
        var page = open();
        page.getByLabel("To the morning of").fill(day.toString());
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Go"))
                .click();
        assertThat(page.locator("#now")).containsText(" " + day.getDayOfMonth() + ", ");
        page.close();
    }

    /** Four in the afternoon, when the first families come. */
    void eveningOf(LocalDate day) {
        morningOf(day);
        hours(8);
    }

    void hours(int hours) {
        var page = open();
        for (int hour = 0; hour < hours; hour++) {
            var before = page.locator("#now").textContent();
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("1 hour"))
                    .click();
            assertThat(page.locator("#now")).not().hasText(before);
        }
        page.close();
    }

    void officeEntersTheFamilies() {
        help("Add sample families");
    }

    /** Everyone but Ana does, without a screen, whatever waits for a child just now. */
    void otherStudentsDoTheirPart() {
        help("The other students do their part");
    }

    LocalDate today() {
        return LocalDate.now(school.clock());
    }

    private void help(String button) {
        var page = open();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button))
                .click();
        assertThat(page.locator("#helped")).hasText("Done.", new HasTextOptions().setTimeout(A_CLASS_AT_WORK));
        page.close();
    }

    private Page open() {
        var page = desk.newPage();
        page.navigate(school.lms().address());
        assertThat(page.locator("#course")).not().isEmpty();
        return page;
    }
}
