package org.studentled.school.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.studentled.FullApplication;
import org.studentled.access.AuditLog;
import org.studentled.access.Sessions;
import org.studentled.school.Adult;
import org.studentled.school.Classes;
import org.studentled.school.Household;
import org.studentled.school.Households;
import org.studentled.school.Staff;
import org.studentled.school.Student;
import org.studentled.school.Students;

@FullApplication
class FamilyScreensTest {

    @Autowired
    MockMvc browser;

    @Autowired
    Sessions sessions;

    @Autowired
    Staff staff;

    @Autowired
    Classes classes;

    @Autowired
    Students students;

    @Autowired
    Households households;

    @Autowired
    AuditLog auditLog;

    TeacherFixture fixture;
    Student ana;
    String at;

    @BeforeEach
    void enroll() {
        fixture = TeacherFixture.open(browser, sessions, staff, classes);
        ana = students.enroll(fixture.id(), "Ana", null);
        at = fixture.at() + "/students/" + ana.id();
    }

    @Test
    void a_first_home_is_added_with_its_adult_in_one_form() throws Exception {
        foundWith("Eva López", "MAIL", "eva@example.org").andExpect(redirectedUrl(at));

        Household household = households.findByStudent(ana.id()).get(0);
        assertThat(household.name()).isEqualTo("Eva López");
        Adult eva = households.adultsOf(household.id()).get(0);
        assertThat(eva)
                .extracting(Adult::name, Adult::relation, Adult::language, Adult::channel, Adult::email)
                .containsExactly("Eva López", "mother", "es", Adult.Channel.MAIL, "eva@example.org");
        fixture.look(at)
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Eva López")))
                .andExpect(content().string(containsString("Spanish · español")));
        assertThat(auditLog.findBySubject(ana.id().value()))
                .extracting(AuditLog.Entry::what)
                .containsExactly("household-founded");
    }

    @Test
    void two_taps_make_one_home_with_one_adult() throws Exception {
        foundWith("Eva", "PAPER", "");
        foundWith("Eva", "PAPER", "");
        assertThat(households.findByStudent(ana.id())).hasSize(1);
        assertThat(households.adultsOf(households.findByStudent(ana.id()).get(0).id()))
                .hasSize(1);
    }

    @Test
    void the_first_family_known_moves_into_the_empty_home_the_round_made() throws Exception {
        Household empty = households.create("Ana", List.of(ana.id()));
        foundWith("Eva", "PAPER", "");
        assertThat(households.findByStudent(ana.id())).singleElement().satisfies(household -> {
            assertThat(household.id()).isEqualTo(empty.id());
            assertThat(household.name()).isEqualTo("Eva");
        });
        assertThat(households.adultsOf(empty.id())).hasSize(1);
    }

    @Test
    void two_homes_stand_side_by_side() throws Exception {
        foundWith("Eva", "PAPER", "");
        foundWith("Tom", "NONE", "");
        assertThat(households.findByStudent(ana.id()))
                .extracting(Household::name)
                .containsExactly("Eva", "Tom");
    }

    @Test
    void letters_by_mail_need_an_address_that_is_one() throws Exception {
        for (String address :
                new String[] {"", "eva", "eva@", "eva@example.org, tom@example.org", "e va@example.org"}) {
            foundWith("Eva", "MAIL", address)
                    .andExpect(status().isUnprocessableEntity())
                    .andExpect(content().string(containsString("To send letters by email, we need an address")));
        }
        assertThat(households.findByStudent(ana.id())).isEmpty();
    }

    @Test
    void an_adult_without_a_name_is_refused() throws Exception {
        foundWith("   ", "PAPER", "")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("The adult’s name is missing.")));
    }

    @Test
    void an_adult_is_added_and_corrected() throws Exception {
        Household household = households.create("López", List.of(ana.id()));
        fixture.press(at + "/households/" + household.id() + "/adults", "adult", "Tom", "channel", "PAPER");
        Adult tom = households.adultsOf(household.id()).get(0);
        fixture.press(
                at + "/households/" + household.id() + "/adults/" + tom.id(),
                "adult",
                "Tomás",
                "channel",
                "MAIL",
                "email",
                "tomas@example.org",
                "language",
                "es");

        assertThat(households.adult(tom.id()))
                .extracting(Adult::name, Adult::channel, Adult::email)
                .containsExactly("Tomás", Adult.Channel.MAIL, "tomas@example.org");
        assertThat(auditLog.findBySubject(tom.id().value()))
                .extracting(AuditLog.Entry::what)
                .containsExactly("adult-included", "adult-corrected");
    }

    @Test
    void a_brother_or_sister_shares_the_home_by_the_address_of_an_adult() throws Exception {
        String address = "eva-" + ana.id() + "@example.org";
        foundWith("Eva", "MAIL", address);
        Student ben = students.enroll(fixture.id(), "Ben", null);
        String bens = fixture.at() + "/students/" + ben.id() + "/households/join";
        fixture.press(bens, "email", address.toUpperCase(java.util.Locale.ROOT));
        fixture.press(bens, "email", address);
        assertThat(households.findByStudent(ben.id())).isEqualTo(households.findByStudent(ana.id()));

        fixture.press(bens, "email", "nobody@example.org")
                .andExpect(redirectedUrl(fixture.at() + "/students/" + ben.id() + "?asked=true"));
    }

    @Test
    void a_home_is_renamed_and_taken_off_while_the_sister_keeps_it() throws Exception {
        Student ben = students.enroll(fixture.id(), "Ben", null);
        Household household = households.create("López", List.of(ana.id(), ben.id()));
        fixture.press(at + "/households/" + household.id(), "name", "Mom");
        fixture.press(at + "/households/" + household.id() + "/part");
        assertThat(households.findByStudent(ana.id())).isEmpty();
        assertThat(households.findByStudent(ben.id()))
                .extracting(Household::name)
                .containsExactly("Mom");
    }

    @Test
    void the_home_of_another_child_stays_closed() throws Exception {
        TeacherFixture other = TeacherFixture.open(browser, sessions, staff, classes);
        Student zoe = students.enroll(other.id(), "Zoe", null);
        Household zoes = households.create("Zoe's", List.of(zoe.id()));
        Adult mother =
                households.include(zoes.id(), new Adult.Contact("Mia", "", "en", Adult.Channel.PAPER, null, null));

        fixture.press(at + "/households/" + zoes.id() + "/adults", "adult", "Mallory")
                .andExpect(status().isNotFound());
        fixture.press(at + "/households/" + zoes.id(), "name", "Mine").andExpect(status().isNotFound());
        fixture.press(at + "/households/" + zoes.id() + "/part").andExpect(status().isNotFound());
        fixture.press(other.at() + "/students/" + zoe.id() + "/households", "adult", "Mallory")
                .andExpect(status().isForbidden());
        Household anas = households.create("Ana's", List.of(ana.id()));
        fixture.press(at + "/households/" + anas.id() + "/adults/" + mother.id(), "adult", "Mallory")
                .andExpect(status().isNotFound());
        assertThat(households.adultsOf(zoes.id())).containsExactly(mother);
        assertThat(households.get(zoes.id()).name()).isEqualTo("Zoe's");
    }

    private org.springframework.test.web.servlet.ResultActions foundWith(String adult, String channel, String email)
            throws Exception {
        return fixture.press(
                at + "/households",
                "adult",
                adult,
                "relation",
                "mother",
                "language",
                "es",
                "channel",
                channel,
                "email",
                email);
    }
}
