package org.studentled.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.model;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.MockMvc;
import org.studentled.FullApplication;
import org.studentled.MovableClock;
import org.studentled.page.RequestRefused;
import org.studentled.school.Role;
import org.studentled.school.Staff;

@FullApplication
@RecordApplicationEvents
class SignInTest {

    @Autowired
    MockMvc browser;

    @Autowired
    SignIn signIn;

    @Autowired
    Staff staff;

    @Autowired
    MovableClock clock;

    @Autowired
    ApplicationEvents events;

    private String email = "";

    @BeforeEach
    void somebody_works_here() {
        email = "t" + UUID.randomUUID() + "@school.example";
        staff.addTeacher("Ms. Okafor", email);
    }

    @AfterEach
    void wind_the_clock_back() {
        clock.reset();
    }

    @Test
    void the_answer_never_tells_whether_an_address_is_known() throws Exception {
        for (String address : List.of(email, "nobody@school.example")) {
            browser.perform(post("/sign-in").param("email", address)).andExpect(redirectedUrl("/sign-in/sent"));
        }
        assertThat(requested()).hasSize(1);
    }

    @Test
    void the_letter_goes_to_the_address_on_file_and_a_letter_that_only_looks_alike_is_another_address() {
        signIn.sendLink("  " + email.toUpperCase(java.util.Locale.ROOT) + " ");
        assertThat(requested()).extracting(SignInLink.Requested::email).containsExactly(email);
        String kelvin = "k" + email;
        staff.addTeacher("Kay", kelvin);
        signIn.sendLink("\u212a" + email);
        assertThat(requested()).hasSize(1);
    }

    @Test
    void looking_at_the_link_does_not_use_it_up_and_pressing_the_button_does() throws Exception {
        signIn.sendLink(email);
        String path = requested().get(0).path();
        browser.perform(get(path)).andExpect(status().isOk());
        browser.perform(get(path)).andExpect(content().string(containsString("One more click")));
        browser.perform(post(path)).andExpect(model().attributeExists("visitKey"));
        browser.perform(post(path))
                .andExpect(status().isGone())
                .andExpect(content().string(containsString("This sign-in link has already been used")));
    }

    @Test
    void a_link_ends_after_twenty_minutes() {
        signIn.sendLink(email);
        String token = requested().get(0).path().substring("/sign-in/".length());
        clock.forward(Duration.ofMinutes(21));
        assertThatThrownBy(() -> signIn.redeem(token, Role.TEACHER)).isInstanceOf(RequestRefused.class);
    }

    @Test
    void whoever_asks_again_and_again_gets_three_letters() {
        for (int i = 0; i < 6; i++) {
            signIn.sendLink(email);
        }
        assertThat(requested()).hasSize(3);
    }

    private List<SignInLink.Requested> requested() {
        return events.stream(SignInLink.Requested.class).toList();
    }
}
