package org.studentled.letters;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.studentled.EveningFixture;
import org.studentled.FullApplication;
import org.studentled.PageClient;
import org.studentled.conference.Conferences;
import org.studentled.school.Staff;

/** The teacher's list of letters, in a school without a mail server. */
@FullApplication
class LettersPageTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    MockMvc browser;

    @Autowired
    Conferences conferences;

    EveningFixture school;

    @BeforeEach
    void a_class_before_its_evening() {
        school = new EveningFixture(context);
        context.getBean(JdbcClient.class).sql("delete from letter").update();
    }

    @Test
    void letters_on_paper_are_printed_with_a_link_of_their_own() {
        conferences.invite(school.conference(school.ben, school.nana));
        PageClient teacher = school.teacherAt(browser);
        String page = "/rounds/" + school.round + "/letters";
        assertThat(teacher.open(page).body())
                .contains("No mail server is set", "Ruth Adler", "to print", "Print one letter");
        assertThat(teacher.send(page + "/paper").body()).contains("invited to Ben", "http://localhost:8080/f/");
        assertThat(teacher.open(page).body()).contains("printed");
        assertThat(teacher.send(page + "/paper").body()).contains("Nothing left to print");
        assertThat(teacher.send(page + "/paper", "again", "true").body()).contains("invited to Ben");
        assertThat(school.strangerAt(browser).open(page).status()).isEqualTo(403);
        assertThat(school.strangerAt(browser).send(page + "/paper").status()).isEqualTo(403);
    }

    @Test
    void without_a_mail_server_mail_waits_and_says_why() {
        conferences.invite(school.conference(school.amara, school.ada));
        assertThat(school.teacherAt(browser)
                        .open("/rounds/" + school.round + "/letters")
                        .body())
                .contains("Ada Nwosu", "not sent: no mail server is set up");
    }

    @Test
    void whoever_asks_for_a_way_in_reads_of_it_in_the_language_they_asked_in() throws Exception {
        context.getBean(Staff.class).addTeacher("Sra. Vega", "vega@school.example");
        browser.perform(MockMvcRequestBuilders.post("/sign-in")
                .param("email", "vega@school.example")
                .header(HttpHeaders.ACCEPT_LANGUAGE, "es-MX"));
        assertThat(context.getBean(JdbcClient.class)
                        .sql("select language || ': ' || subject from letter where kind = 'SIGN_IN'")
                        .query(String.class)
                        .list())
                .containsExactly("es-MX: Su enlace para entrar");
    }
}
