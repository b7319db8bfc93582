package org.studentled.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.head;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.studentled.EveningFixture;
import org.studentled.FullApplication;
import org.studentled.MovableClock;
import org.studentled.access.AuditLog;

/** A look is not a visit: mail gateways, previews and prefetching browsers never claim a family's link. */
@FullApplication
class LinkScannerTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    MockMvc browser;

    @Autowired
    MovableClock clock;

    EveningFixture school;
    String link;

    @BeforeEach
    void a_letter_has_left() {
        school = new EveningFixture(context);
        link = school.linkOf(school.ada);
    }

    @AfterEach
    void wind_the_clock_back() {
        clock.reset();
    }

    @Test
    void a_gateway_that_keeps_cookies_and_looks_again_within_seconds_leaves_the_link_to_the_family() throws Exception {
        assertThat(browser.perform(head(link)).andReturn().getResponse().getCookie("family"))
                .isNull();
        Cookie gateways = markOf(link);
        for (int look = 0; look < 3; look++) {
            clock.forward(Duration.ofSeconds(22));
            browser.perform(get(link).cookie(gateways)).andExpect(status().isOk());
            browser.perform(get(link + "/code").cookie(gateways));
        }
        browser.perform(get(link))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Hello, Ada")));
    }

    @Test
    void a_gateway_that_opens_two_letters_of_one_adult_claims_neither() throws Exception {
        String second = school.linkOf(school.ada);
        Cookie gateways = markOf(link);
        browser.perform(get(second).cookie(gateways)).andExpect(status().isOk());
        clock.forward(Duration.ofMinutes(11));
        browser.perform(get(second).cookie(gateways)).andExpect(status().isOk());
        browser.perform(get(second)).andExpect(status().isOk());
    }

    @Test
    void a_browser_that_fetches_ahead_gets_no_mark_and_is_no_visitor_in_the_audit_log() throws Exception {
        for (String purpose : new String[] {"Sec-Purpose", "Purpose", "X-Moz"}) {
            assertThat(browser.perform(get(link).header(purpose, "prefetch"))
                            .andReturn()
                            .getResponse()
                            .getCookie("family"))
                    .isNull();
        }
        browser.perform(head(link));
        assertThat(context.getBean(AuditLog.class).findBySubject(school.ada.value()))
                .noneMatch(entry -> entry.what().equals("link-opened"));
        browser.perform(get(link));
        assertThat(context.getBean(AuditLog.class).findBySubject(school.ada.value()))
                .anyMatch(entry -> entry.what().equals("link-opened"));
    }

    @Test
    void the_family_claims_it_by_pressing_a_button_or_by_coming_back_later() throws Exception {
        Cookie home = markOf(link);
        browser.perform(post(link + "/interpreter").cookie(home)).andExpect(status().is3xxRedirection());
        browser.perform(get(link)).andExpect(status().isForbidden());
        browser.perform(get(link).cookie(home)).andExpect(status().isOk());

        String mias = school.linkOf(school.mia);
        Cookie phone = markOf(mias);
        clock.forward(Duration.ofHours(3));
        browser.perform(get(mias).cookie(phone)).andExpect(status().isOk());
        browser.perform(get(mias)).andExpect(status().isForbidden());
    }

    @Test
    void a_browser_without_cookies_is_never_locked_out_of_its_own_page() throws Exception {
        browser.perform(post(link + "/interpreter")).andExpect(status().is3xxRedirection());
        browser.perform(get(link)).andExpect(status().isOk());
    }

    private Cookie markOf(String path) throws Exception {
        @Nullable
        Cookie mark = browser.perform(get(path)).andReturn().getResponse().getCookie("family");
        return Objects.requireNonNull(mark);
    }
}
