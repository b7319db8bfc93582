package org.studentled.round.web;

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
import org.studentled.WholeHouse;
import org.studentled.access.Audit;
import org.studentled.access.Sessions;
import org.studentled.school.Adult;
import org.studentled.school.Classes;
import org.studentled.school.Household;
import org.studentled.school.Households;
import org.studentled.school.Staff;
import org.studentled.school.Student;
import org.studentled.school.Students;

@WholeHouse
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
    Audit audit;

    Room room;
    Student ana;
    String at;

    @BeforeEach
    void enrol() {
        room = Room.open(browser, sessions, staff, classes);
        ana = students.enrol(room.id(), "Ana", null);
        at = room.at() + "/students/" + ana.id();
    }

    @Test
    void a_first_home_is_added_with_its_adult_in_one_form() throws Exception {
        foundWith("Eva López", "MAIL", "eva@example.org").andExpect(redirectedUrl(at));

        Household home = households.of(ana.id()).get(0);
        assertThat(home.name()).isEqualTo("Eva López");
        Adult eva = households.adultsOf(home.id()).get(0);
        assertThat(eva)
                .extracting(Adult::name, Adult::relation, Adult::language, Adult::channel, Adult::email)
                .containsExactly("Eva López", "mother", "es", Adult.Channel.MAIL, "eva@example.org");
        room.look(at)
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Eva López")))
                .andExpect(content().string(containsString("Spanish · español")));
        assertThat(audit.about(ana.id().value())).extracting(Audit.Noted::what).containsExactly("household-founded");
    }

    @Test
    void two_taps_make_one_home_with_one_adult() throws Exception {
        foundWith("Eva", "PAPER", "");
        foundWith("Eva", "PAPER", "");
        assertThat(households.of(ana.id())).hasSize(1);
        assertThat(households.adultsOf(households.of(ana.id()).get(0).id())).hasSize(1);
    }

    @Test
    void the_first_family_known_moves_into_the_empty_home_the_round_made() throws Exception {
        Household empty = households.found("Ana", List.of(ana.id()));
        foundWith("Eva", "PAPER", "");
        assertThat(households.of(ana.id())).singleElement().satisfies(home -> {
            assertThat(home.id()).isEqualTo(empty.id());
            assertThat(home.name()).isEqualTo("Eva");
        });
        assertThat(households.adultsOf(empty.id())).hasSize(1);
    }

    @Test
    void two_homes_stand_side_by_side() throws Exception {
        foundWith("Eva", "PAPER", "");
        foundWith("Tom", "NONE", "");
        assertThat(households.of(ana.id())).extracting(Household::name).containsExactly("Eva", "Tom");
    }

    @Test
    void letters_by_mail_need_an_address_that_is_one() throws Exception {
        for (String address :
                new String[] {"", "eva", "eva@", "eva@example.org, tom@example.org", "e va@example.org"}) {
            foundWith("Eva", "MAIL", address)
                    .andExpect(status().isUnprocessableEntity())
                    .andExpect(content().string(containsString("To send letters by email, we need an address")));
        }
        assertThat(households.of(ana.id())).isEmpty();
    }

    @Test
    void an_adult_without_a_name_is_refused() throws Exception {
        foundWith("   ", "PAPER", "")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("The adult&#39;s name is missing.")));
    }

    @Test
    void an_adult_is_added_and_corrected() throws Exception {
        Household home = households.found("López", List.of(ana.id()));
        room.press(at + "/households/" + home.id() + "/adults", "adult", "Tom", "channel", "PAPER");
        Adult tom = households.adultsOf(home.id()).get(0);
        room.press(
                at + "/households/" + home.id() + "/adults/" + tom.id(),
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
        assertThat(audit.about(tom.id().value()))
                .extracting(Audit.Noted::what)
                .containsExactly("adult-included", "adult-corrected");
    }

    @Test
    void a_brother_or_sister_shares_the_home_by_the_address_of_an_adult() throws Exception {
        String address = "eva-" + ana.id() + "@example.org";
        foundWith("Eva", "MAIL", address);
        Student ben = students.enrol(room.id(), "Ben", null);
        String bens = room.at() + "/students/" + ben.id() + "/households/join";
        room.press(bens, "email", address.toUpperCase(java.util.Locale.ROOT));
        room.press(bens, "email", address);
        assertThat(households.of(ben.id())).isEqualTo(households.of(ana.id()));

        room.press(bens, "email", "nobody@example.org")
                .andExpect(redirectedUrl(room.at() + "/students/" + ben.id() + "?asked=true"));
    }

    @Test
    void a_home_is_renamed_and_taken_off_while_the_sister_keeps_it() throws Exception {
        Student ben = students.enrol(room.id(), "Ben", null);
        Household home = households.found("López", List.of(ana.id(), ben.id()));
        room.press(at + "/households/" + home.id(), "name", "Mom");
        room.press(at + "/households/" + home.id() + "/part");
        assertThat(households.of(ana.id())).isEmpty();
        assertThat(households.of(ben.id())).extracting(Household::name).containsExactly("Mom");
    }

    @Test
    void the_home_of_another_child_stays_closed() throws Exception {
        Room other = Room.open(browser, sessions, staff, classes);
        Student zoe = students.enrol(other.id(), "Zoe", null);
        Household zoes = households.found("Zoe's", List.of(zoe.id()));
        Adult mother =
                households.include(zoes.id(), new Adult.Contact("Mia", "", "en", Adult.Channel.PAPER, null, null));

        room.press(at + "/households/" + zoes.id() + "/adults", "adult", "Mallory")
                .andExpect(status().isNotFound());
        room.press(at + "/households/" + zoes.id(), "name", "Mine").andExpect(status().isNotFound());
        room.press(at + "/households/" + zoes.id() + "/part").andExpect(status().isNotFound());
        room.press(other.at() + "/students/" + zoe.id() + "/households", "adult", "Mallory")
                .andExpect(status().isForbidden());
        Household anas = households.found("Ana's", List.of(ana.id()));
        room.press(at + "/households/" + anas.id() + "/adults/" + mother.id(), "adult", "Mallory")
                .andExpect(status().isNotFound());
        assertThat(households.adultsOf(zoes.id())).containsExactly(mother);
        assertThat(households.get(zoes.id()).name()).isEqualTo("Zoe's");
    }

    private org.springframework.test.web.servlet.ResultActions foundWith(String adult, String channel, String email)
            throws Exception {
        return room.press(
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
