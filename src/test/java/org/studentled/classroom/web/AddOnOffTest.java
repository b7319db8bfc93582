package org.studentled.classroom.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.studentled.FullApplication;
import org.studentled.PageClient;

/** Where the school did not turn the add-on on, there is none. */
@FullApplication
class AddOnOffTest {

    private static final String AT = "/classroom/add-on/";

    @Autowired
    MockMvc browser;

    @ParameterizedTest
    @ValueSource(strings = {"discovery", "teacher", "student"})
    void its_frames_are_not_found(String view) {
        var answer = someone().open(AT + view + "?courseId=1&itemId=2&itemType=courseWork");
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.body()).doesNotContain("Sign in with Google");
    }

    @ParameterizedTest
    @ValueSource(strings = {"enter", "attach"})
    void and_neither_is_what_is_sent_from_them(String what) {
        assertThat(someone().send(AT + what, "ticket", "x").status()).isEqualTo(404);
        assertThat(someone().open(AT + "sign-in/x").status()).isEqualTo(404);
    }

    private PageClient someone() {
        return new PageClient(browser, "");
    }
}
