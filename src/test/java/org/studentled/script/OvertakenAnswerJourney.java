package org.studentled.script;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.studentled.ClassFixture;
import org.studentled.FullApplication;
import org.studentled.journeys.Browser;

/** On a slow line the answer of a later saving may come before that of an earlier one. */
@FullApplication
class OvertakenAnswerJourney {

    @Autowired
    ApplicationContext school;

    @LocalServerPort
    int port;

    /** An answer that was made and has not arrived. */
    private record Late(Route route, APIResponse answer) {

        void arrives() {
            route.fulfill(new Route.FulfillOptions().setResponse(answer));
        }
    }

    @Test
    void the_banner_does_not_go_back_to_what_an_overtaken_answer_says() {
        ClassFixture room = new ClassFixture(school).withAdasWork();
        List<Late> late = new ArrayList<>();
        try (BrowserContext tab = Browser.visitor()) {
            tab.addInitScript("sessionStorage.setItem('session', '" + room.tabOf(room.ada) + "')");
            Page page = tab.newPage();
            page.navigate("http://localhost:" + port + "/participations/" + room.participationOf(room.ada) + "/script");
            assertThat(page.locator("#open-blanks")).isVisible();
            page.route("**/script/blanks**", route -> late.add(new Late(route, route.fetch())));

            write(page, 0, "one");
            page.waitForCondition(() -> late.size() == 1);
            write(page, 1, "two");
            page.waitForCondition(() -> late.size() == 2);
            late.get(1).arrives();
            assertThat(page.locator("input.blank + .side").nth(1).locator(".tick, .side-question"))
                    .isVisible();
            late.get(0).arrives();
            assertThat(page.locator("input.blank + .side").nth(0).locator(".tick, .side-question"))
                    .isVisible();

            String banner = page.locator("#open-blanks").textContent();
            page.unroute("**/script/blanks**");
            page.reload();
            assertThat(page.locator("#open-blanks")).hasText(banner);
        }
    }

    /** Without the typing itself, after which the field would save itself again and mend the banner. */
    private static void write(Page page, int blank, String words) {
        page.locator("input.blank")
                .nth(blank)
                .evaluate(
                        "(field, words) => { field.value = words; field.dispatchEvent(new Event('change', { bubbles: true })); }",
                        words);
    }
}
