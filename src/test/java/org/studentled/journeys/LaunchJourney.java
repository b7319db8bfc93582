package org.studentled.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Frame;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.studentled.sandbox.SandboxSchool;
import org.studentled.sandbox.lms.LaunchFault;
import org.studentled.sandbox.lms.LaunchTokenDraft;
import org.studentled.sandbox.lms.OtherSchool;
import org.studentled.school.Classes;
import org.studentled.school.ExternalIds;

/** People come in from their course, inside the LMS's page, with a browser that blocks cookies of third parties. */
class LaunchJourney {

    private static final SandboxSchool SCHOOL = SharedSchool.get();

    private BrowserContext visitor;
    private Page page;

    @BeforeEach
    void visit() {
        visitor = Browser.visitor();
        page = visitor.newPage();
        page.navigate(SCHOOL.lms().address());
    }

    @AfterEach
    void leave() {
        SCHOOL.lms().launches().mischief(LaunchFault.NONE);
        SCHOOL.lms().launches().offersStorage(false);
        visitor.close();
    }

    @Test
    void a_teacher_comes_in_inside_the_page_of_the_lms() {
        launchAs("Tina");

        cameIn(page.frame("tool"));
    }

    @Test
    void this_browser_really_blocks_the_cookies_of_third_parties() {
        launchAs("Tina");
        cameIn(page.frame("tool"));

        var kept = page.frame("tool")
                .evaluate("() => { document.cookie = 'third=party; SameSite=None; Secure'; return document.cookie; }");

        assertThat(kept).isEqualTo("");
    }

    @Test
    void a_pupil_comes_in_after_the_teacher() {
        launchAs("Tina");
        cameIn(page.frame("tool"));

        launchAs("Brian");

        assertThat(inFrame().locator("header")).containsText("Brian");
    }

    @Test
    void a_browser_without_any_cookie_comes_in_through_the_storage_of_the_platform() {
        SCHOOL.lms().launches().offersStorage(true);
        withoutCookies();

        launchAs("Tina");

        cameIn(page.frame("tool"));
    }

    @Test
    void a_browser_without_any_cookie_is_offered_a_tab_before_the_way_in_is_used_up() {
        withoutCookiesInFrames();

        launchAs("Tina");
        var tab = page.waitForPopup(() -> inFrame()
                .getByRole(AriaRole.LINK, new FrameLocator.GetByRoleOptions().setName("Open in a new tab"))
                .click());

        cameIn(tab.mainFrame());
        assertThat(inFrame().locator("#opened")).isVisible();
    }

    @Test
    void a_platform_that_announces_storage_and_never_answers_does_not_keep_anybody_waiting() {
        SCHOOL.lms().launches().offersStorage(true);
        page.evaluate("() => { window.storageIsSilent = true; }");
        withoutCookiesInFrames();

        launchAs("Tina");
        var tab = page.waitForPopup(() -> inFrame()
                .getByRole(AriaRole.LINK, new FrameLocator.GetByRoleOptions().setName("Open in a new tab"))
                .click(new Locator.ClickOptions().setTimeout(6000)));

        cameIn(tab.mainFrame());
    }

    @Test
    void a_platform_that_keeps_values_in_a_frame_of_its_own_names_it_when_asked() {
        SCHOOL.lms().launches().offersStorage(true);
        page.evaluate("() => window.keepInFrame('lti_storage_frame')");
        withoutCookies();

        launchAs("Tina");

        cameIn(page.frame("tool"));
    }

    @Test
    void two_courses_in_two_tabs_of_one_browser_stay_apart() {
        try (var other = OtherSchool.beside(SCHOOL)) {
            var context = Map.of("id", "room-9", "title", "Room 9 · Grade 4");
            other.lms()
                    .launches()
                    .redraft(launchTokenDraft -> launchTokenDraft.with(LaunchTokenDraft.LTI + "context", context));
            launchAs("Tina");
            cameIn(page.frame("tool"));
            var second = visitor.newPage();
            second.navigate(other.lms().address() + "/launch?person=ms-1");
            cameIn(second.mainFrame());

            page.frame("tool").evaluate("() => location.reload()");
            second.reload();

            assertThat(inFrame().locator("header")).containsText("Room 12");
            assertThat(second.locator("header")).containsText("Room 9");
        }
    }

    @Test
    void two_people_in_two_tabs_of_one_browser_do_not_become_each_other() {
        launchAs("Tina");
        cameIn(page.frame("tool"));
        var second = visitor.newPage();
        second.navigate(SCHOOL.lms().address() + "/launch?person=ms-12");
        cameIn(second.mainFrame());

        assertThat(second.locator("header")).containsText("Brian");
        page.frame("tool").evaluate("() => location.reload()");

        assertThat(inFrame().locator("header")).containsText("Tina");
        assertThat(second.locator("header")).containsText("Brian");
    }

    @Test
    void what_was_typed_when_the_visit_ended_comes_back_with_the_next_launch() {
        launchAs("Tina");
        cameIn(page.frame("tool"));
        var room = SCHOOL.bean(Classes.class)
                .taughtBy(SCHOOL.bean(ExternalIds.class)
                        .staffOf(SCHOOL.lms().address(), "ms-1")
                        .orElseThrow())
                .get(0)
                .id();
        page.frame("tool").navigate(SCHOOL.address() + "/classes/" + room);
        inFrame()
                .locator("summary")
                .filter(new Locator.FilterOptions().setHasText("Add students"))
                .click();
        inFrame().locator("textarea[name=names]").fill("Gina Typed-Half");
        SCHOOL.clock().forward(Duration.ofHours(2));
        inFrame()
                .locator("textarea[name=names] >> xpath=ancestor::form")
                .locator("button")
                .click();
        assertThat(inFrame().locator("#notices")).containsText("Your session has expired");

        launchAs("Tina");

        assertThat(inFrame().locator("textarea[name=names]")).hasValue("Gina Typed-Half");
        assertThat(inFrame().locator("#notices")).containsText("Here is what you typed before");
        SCHOOL.clock().reset();
    }

    @Test
    void a_tampered_launch_is_refused_in_plain_words() {
        SCHOOL.lms().launches().mischief(LaunchFault.TAMPERED);

        launchAs("Ana");

        assertThat(inFrame().locator("h1")).hasText("We couldn’t open this");
        assertThat(inFrame().locator("main")).containsText("changed along the way");
        assertThat(inFrame().locator(".code")).containsText("LTI-306");
    }

    @Test
    void a_replayed_launch_is_refused_in_plain_words() {
        launchAs("Tina");
        cameIn(page.frame("tool"));
        SCHOOL.lms().launches().mischief(LaunchFault.REPLAYED);

        launchAs("Tina");

        assertThat(inFrame().locator("main")).containsText("a second time");
    }

    @Test
    void somebody_without_a_role_gets_a_sentence_and_nothing_else() {
        SCHOOL.lms().launches().mischief(LaunchFault.NO_ROLE);

        launchAs("Frida");

        assertThat(inFrame().locator("main")).containsText("a teacher or a student in this course");
    }

    // The tab holds a key, and the front door takes it: a wrong one would be answered with 401.
    private static void cameIn(Frame frame) {
        try {
            // By the clock: a tab in the background draws no frames to wait for.
            frame.waitForFunction(
                    "() => /^[\\w-]{43}$/.test(sessionStorage.getItem('session') || '')",
                    null,
                    new Frame.WaitForFunctionOptions().setPollingInterval(100));
        } catch (PlaywrightException missing) {
            throw new AssertionError(frame.url() + ": " + missing.getMessage(), missing);
        }
        var answer = frame.evaluate("() => fetch('/', {redirect: 'manual', headers: {'X-Session':"
                + " sessionStorage.getItem('session')}}).then(answer => answer.type + ' ' + answer.status)");
        assertThat(answer).isIn("basic 200", "opaqueredirect 0");
    }

    private void launchAs(String given) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Launch as " + given))
                .click();
    }

    private FrameLocator inFrame() {
        return page.frameLocator("#tool");
    }

    private void withoutCookies() {
        visitor.route("**/lti/login*", LaunchJourney::stripCookie);
    }

    private void withoutCookiesInFrames() {
        visitor.route("**/lti/login*", route -> {
            if ("document".equals(route.request().headers().get("sec-fetch-dest"))) {
                route.resume();
            } else {
                stripCookie(route);
            }
        });
    }

    private static void stripCookie(Route route) {
        var answer = route.fetch();
        var headers = new HashMap<>(answer.headers());
        headers.remove("set-cookie");
        route.fulfill(new Route.FulfillOptions()
                .setStatus(answer.status())
                .setHeaders(headers)
                .setBodyBytes(answer.body()));
    }
}
