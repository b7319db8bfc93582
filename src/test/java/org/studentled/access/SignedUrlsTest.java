package org.studentled.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.security.core.context.SecurityContextHolder;
import org.studentled.FullApplication;
import org.studentled.MovableClock;
import org.studentled.school.Actor;
import org.studentled.school.Staff;

@FullApplication
class SignedUrlsTest {

    @Autowired
    SignedUrls signedUrls;

    @Autowired
    Staff staff;

    @Autowired
    Sessions sessions;

    @Autowired
    TestRestTemplate web;

    @Autowired
    MovableClock clock;

    private String key = "";

    @BeforeEach
    void the_office_is_here() {
        Actor office = Actor.office(staff.addOffice("The office", null).id());
        key = sessions.start(office, null);
        SecurityContextHolder.getContext()
                .setAuthentication(new SessionAuthentication(sessions.find(key).orElseThrow(), Sessions.nameOf(key)));
    }

    @AfterEach
    void they_go() {
        SecurityContextHolder.clearContext();
        clock.reset();
    }

    @Test
    void a_pass_opens_one_page_for_the_one_who_asked() {
        assertThat(page(signedUrls.sign("/office"))).contains("Needs attention");
        assertThat(page(signedUrls.sign("/office?a=b"))).contains("Needs attention");
    }

    @Test
    void a_pass_opens_no_other_page_and_ends_after_ten_minutes() {
        String pass = signedUrls.sign("/office");
        assertThat(page(pass.replace("/office", "/"))).contains("data-shell");
        assertThat(page(pass.replace("pass=", "pass=0"))).contains("data-shell");
        clock.forward(Duration.ofMinutes(11));
        assertThat(page(pass)).contains("data-shell");
    }

    @Test
    void a_pass_ends_with_the_visit_it_was_made_in() {
        String pass = signedUrls.sign("/office");
        assertThat(page(pass)).contains("Needs attention");
        sessions.end(key);
        assertThat(page(pass)).contains("data-shell");
    }

    @Test
    void a_crooked_pass_opens_nothing() {
        for (String crooked : new String[] {"x", "...", "OFFICE.1.2.3", ""}) {
            assertThat(page("/office?pass=" + crooked)).contains("data-shell");
        }
    }

    private String page(String path) {
        String body = web.getForObject(java.net.URI.create(web.getRootUri() + path), String.class);
        return body == null ? "" : body;
    }
}
