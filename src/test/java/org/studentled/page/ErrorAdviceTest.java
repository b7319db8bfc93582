package org.studentled.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.test.web.servlet.MockMvc;
import org.studentled.FullApplication;

@FullApplication
@ExtendWith(OutputCaptureExtension.class)
class ErrorAdviceTest {

    @Autowired
    MockMvc browser;

    @Test
    void a_no_is_a_page_with_a_sentence_and_what_to_do_next() throws Exception {
        browser.perform(get("/sign-in/unknown"))
                .andExpect(status().isGone())
                .andExpect(content().string(containsString("This sign-in link has already been used or has expired.")))
                .andExpect(content().string(containsString("Ask for a new one on the sign-in page.")))
                .andExpect(content().string(containsString("<html")));
    }

    @Test
    void after_a_press_it_is_a_notice_above_the_form_and_the_form_stays() throws Exception {
        browser.perform(post("/sign-in/unknown").header("HX-Request", "true").header("HX-Boosted", "true"))
                .andExpect(status().isGone())
                .andExpect(header().string("HX-Retarget", "#notices"))
                .andExpect(header().string("HX-Push-Url", "false"))
                .andExpect(content().string(not(containsString("<html"))));
    }

    @Test
    void a_missing_answer_is_a_bad_request_and_not_a_fault() throws Exception {
        browser.perform(post("/sign-in")).andExpect(status().isBadRequest());
    }

    @Test
    void a_fault_shows_a_reference_and_the_log_keeps_no_words(CapturedOutput output) throws Exception {
        String page = browser.perform(get("/static/style-fault").param("words", "my secret poem"))
                .andExpect(status().isInternalServerError())
                .andExpect(content().string(containsString("This is our mistake, not yours.")))
                .andReturn()
                .getResponse()
                .getContentAsString();
        String reference = page.replaceAll("(?s).*Reference: (\\w{8}).*", "$1");
        assertThat(output).contains("Fault " + reference).contains("StylePage").doesNotContain("secret poem");
        assertThat(page).doesNotContain("secret poem");
    }
}
