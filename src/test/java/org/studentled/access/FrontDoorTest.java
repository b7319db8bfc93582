package org.studentled.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import org.springframework.test.web.servlet.MockMvc;
import org.studentled.FullApplication;

@FullApplication
class FrontDoorTest {

    @Autowired
    MockMvc browser;

    @Autowired
    TestRestTemplate web;

    @Test
    void a_plain_visit_gets_the_shell_which_says_nothing_about_the_school() {
        ResponseEntity<String> answer = web.getForEntity("/classes/1/inbox", String.class);
        assertThat(answer.getStatusCode().value()).isEqualTo(200);
        assertThat(answer.getBody()).contains("data-shell").doesNotContain("bar-who");
    }

    @Test
    void a_wrong_key_gets_the_sentence_and_401() {
        HttpHeaders headers = new HttpHeaders();
        headers.set("X-Session", "wrong");
        headers.set("HX-Request", "true");
        ResponseEntity<String> answer =
                web.exchange("/classes/1/inbox", HttpMethod.GET, new HttpEntity<>(headers), String.class);
        assertThat(answer.getStatusCode().value()).isEqualTo(401);
        assertThat(answer.getBody())
                .contains("Your session has expired. Open this again from your course, or sign in.")
                .contains("class=\"notice")
                .doesNotContain("<html");
    }

    @Test
    void every_answer_carries_the_strict_headers() throws Exception {
        browser.perform(get("/"))
                .andExpect(header().string(
                                "Content-Security-Policy", containsString("default-src 'none'; script-src 'self'")))
                .andExpect(header().string("Content-Security-Policy", containsString("frame-ancestors 'self'")))
                .andExpect(header().string("Content-Security-Policy", not(containsString("unsafe"))))
                .andExpect(header().string("Referrer-Policy", "same-origin"))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string("Cache-Control", containsString("no-store")))
                .andExpect(header().doesNotExist("X-Frame-Options"))
                .andExpect(header().doesNotExist("Set-Cookie"));
    }

    @Test
    void a_write_without_a_visit_is_refused() {
        assertThat(web.postForEntity("/classes/1/anything", null, String.class)
                        .getStatusCode()
                        .value())
                .isEqualTo(401);
    }

    @Test
    void the_engine_is_never_behind_this_door() {
        assertThat(web.getForEntity("/camunda/app/welcome/", String.class)
                        .getStatusCode()
                        .value())
                .isEqualTo(404);
    }

    @Test
    void the_scripts_and_styles_are_served_from_here() throws Exception {
        for (String path : new String[] {
            "/js/app.js",
            "/css/base.css",
            "/webjars/htmx.org/dist/htmx.min.js",
            "/webjars/htmx-ext-sse/sse.js",
            "/icon.svg"
        }) {
            browser.perform(get(path))
                    .andExpect(status().isOk())
                    .andExpect(content().string(not("")));
        }
    }
}
