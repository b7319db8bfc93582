package org.studentled.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.studentled.EveningFixture;
import org.studentled.FullApplication;
import org.studentled.MovableClock;
import org.studentled.access.FamilyCodes;
import org.studentled.access.FamilyLinks;
import org.studentled.school.AdultId;
import org.studentled.school.Households;
import org.studentled.school.NamePairs;
import org.studentled.school.Students;

/** A family's link in other hands, and the code on paper that proves who it is. */
@FullApplication
class ForwardedLinkTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    MockMvc browser;

    @Autowired
    MovableClock clock;

    EveningFixture school;
    String link;
    Cookie known;

    @BeforeEach
    void ada_has_opened_her_link_at_home() throws Exception {
        school = new EveningFixture(context);
        link = school.linkOf(school.ada);
        Cookie home = Objects.requireNonNull(browser.perform(get(link))
                .andExpect(content().string(containsString("Hello, Ada Nwosu")))
                .andReturn()
                .getResponse()
                .getCookie("family"));
        assertThat(home.isHttpOnly()).isTrue();
        browser.perform(get(link).cookie(home)).andExpect(status().isOk());
        browser.perform(post(link + "/interpreter").cookie(home)).andExpect(status().is3xxRedirection());
        known = home;
    }

    @AfterEach
    void wind_the_clock_back() {
        clock.reset();
    }

    @Test
    void a_link_opened_elsewhere_shows_nothing_and_asks_for_name_and_code() throws Exception {
        browser.perform(get(link).cookie(new Cookie("family", "another")))
                .andExpect(status().isForbidden())
                .andExpect(content().string(containsString("This link was first opened on another device.")));
        String page = browser.perform(get(link + "/reflection/" + school.conference(school.amara, school.ada)))
                .andExpect(status().isForbidden())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(page).doesNotContain("Amara", "Ada").contains(link + "/code");
        browser.perform(post(link + "/declines")
                        .param(
                                "participation",
                                school.participation(school.amara).toString())
                        .param("wish", "HOME"))
                .andExpect(status().isForbidden());
        assertThat(context.getBean(Declines.class)
                        .findByParticipationAndHousehold(
                                school.participation(school.amara), school.householdOf(school.ada)))
                .isEmpty();
    }

    @Test
    void name_and_code_open_it_on_another_device_without_any_cookie() throws Exception {
        String code = code(school.ada).toLowerCase(java.util.Locale.ROOT).replace("-", " ");
        String own = Objects.requireNonNull(
                prove(link + "/code", code, " amara ").andReturn().getResponse().getRedirectedUrl());
        assertThat(own).startsWith("/f/").isNotEqualTo(link);
        browser.perform(get(own)).andExpect(content().string(containsString("Hello, Ada Nwosu")));
    }

    @Test
    void wrong_answers_are_few_keep_what_was_typed_and_do_not_trouble_the_first_device() throws Exception {
        String bens = code(school.nana);
        prove(link + "/code", bens, "Amara")
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("name and code don’t match")))
                .andExpect(content().string(containsString(bens)));
        prove(link + "/code", code(school.ada), "Ben").andExpect(status().is(422));
        for (int more = 0; more < 3; more++) {
            prove(link + "/code", "AAAA-AAAA-AAAA", "Amara").andExpect(status().is(422));
        }
        prove(link + "/code", code(school.ada), "Amara")
                .andExpect(status().isTooManyRequests())
                .andExpect(content().string(containsString("too many wrong answers")));
    }

    @Test
    void a_family_with_paper_only_types_its_code_and_a_blocked_adult_is_a_stranger() throws Exception {
        browser.perform(get("/f")).andExpect(content().string(containsString("Code from your letter")));
        String own = Objects.requireNonNull(
                prove("/f", code(school.nana), "BEN").andReturn().getResponse().getRedirectedUrl());
        browser.perform(get(own)).andExpect(content().string(containsString("Hello, Ruth Adler")));
        prove("/f", code(school.nana), "Amara").andExpect(status().is(422));
        prove("/f", code(school.max), "Chloe").andExpect(status().is(422));
        String mias = code(school.mia);
        assertThat(prove("/f", mias, "Chloe").andReturn().getResponse().getRedirectedUrl())
                .as("an old phone types no accent")
                .startsWith("/f/");
        context.getBean(Households.class).block(school.mia);
        prove("/f", mias, "Chloe").andExpect(status().is(422));
    }

    @Test
    void every_way_to_write_a_childs_name_opens_the_familys_door() throws Exception {
        String code = code(school.ada);
        Students students = context.getBean(Students.class);
        for (NamePairs pair : NamePairs.all().filter(NamePairs::decides).toList()) {
            students.correct(school.amara, pair.here(), null);
            assertThat(prove("/f", code, pair.written())
                            .andReturn()
                            .getResponse()
                            .getRedirectedUrl())
                    .as(pair.toString())
                    .startsWith("/f/");
        }
        students.correct(school.amara, "Lena Ortiz", null);
        prove("/f", code, "Alen").andExpect(status().is(422));
        prove("/f", code, "Ortiz").andExpect(status().is(422));
    }

    @Test
    void a_code_that_is_taken_back_or_over_opens_nothing() throws Exception {
        String taken = code(school.nana);
        context.getBean(FamilyLinks.class).endAllOf(school.nana);
        prove("/f", taken, "Ben").andExpect(status().is(422));
        String over = code(school.nana);
        clock.forward(java.time.Duration.ofDays(90));
        prove("/f", over, "Ben").andExpect(status().is(422));
    }

    @Test
    void whoever_guesses_is_sent_away_for_a_while_and_others_are_not() throws Exception {
        for (int guess = 0; guess < 60; guess++) {
            browser.perform(get("/f/guess-" + guess).with(from("10.9.8.7"))).andExpect(status().isNotFound());
        }
        browser.perform(get("/f/one-more").with(from("10.9.8.7")))
                .andExpect(status().isTooManyRequests())
                .andExpect(header().string("Retry-After", org.hamcrest.Matchers.matchesPattern("[0-9]+")))
                .andExpect(content().string(containsString("You tried that too many times in a row.")));
        browser.perform(post("/f").param("code", "x").param("name", "y").with(from("10.9.8.7")))
                .andExpect(status().isTooManyRequests());
        browser.perform(get(school.linkOf(school.mia)).with(from("10.9.8.6"))).andExpect(status().isOk());
        clock.forward(java.time.Duration.ofMinutes(16));
        browser.perform(get("/f/later").with(from("10.9.8.7"))).andExpect(status().isNotFound());
    }

    @Test
    void a_stranger_who_tries_without_end_is_sent_away_and_the_familys_own_browser_never_is() throws Exception {
        clock.hold();
        for (int look = 0; look < 120; look++) {
            browser.perform(get(link).with(from("10.9.7.1"))).andExpect(status().isForbidden());
        }
        browser.perform(get(link).with(from("10.9.7.1"))).andExpect(status().isTooManyRequests());
        for (int guess = 0; guess < 60; guess++) {
            browser.perform(get("/f/guess-" + guess).with(from("10.9.7.1")));
        }
        browser.perform(get(link).cookie(known).with(from("10.9.7.1"))).andExpect(status().isOk());
        browser.perform(get(link).cookie(known)).andExpect(status().isOk());
        String mias = school.linkOf(school.mia);
        for (int look = 0; look < 121; look++) {
            browser.perform(get(mias).with(from("10.9.7.2")));
        }
        browser.perform(get(mias).with(from("10.9.7.3"))).andExpect(status().isOk());
    }

    private String code(AdultId adult) {
        return context.getBean(FamilyCodes.class)
                .issue(adult, context.getBean(FamilyVisitors.class).linksEnd(school.round), school.round.value());
    }

    private ResultActions prove(String path, String code, String name) throws Exception {
        return browser.perform(post(path).param("code", code).param("name", name));
    }

    private static org.springframework.test.web.servlet.request.RequestPostProcessor from(String place) {
        return request -> {
            request.setRemoteAddr(place);
            return request;
        };
    }
}
