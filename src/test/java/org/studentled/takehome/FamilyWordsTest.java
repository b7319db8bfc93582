package org.studentled.takehome;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.studentled.EveningFixture;
import org.studentled.FullApplication;
import org.studentled.MovableClock;
import org.studentled.PageClient;
import org.studentled.conference.FamilyReflections;

/** What a family writes at its link: words to the child, and that the conference took place at home. */
@FullApplication
class FamilyWordsTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    MockMvc browser;

    @Autowired
    Packets packets;

    @Autowired
    MovableClock clock;

    EveningFixture school;
    PageClient family;

    @BeforeEach
    void a_class_before_its_evening() {
        school = new EveningFixture(context);
        family = new PageClient(browser, "");
    }

    @Test
    void words_to_the_child_are_kept_private_until_they_are_shared() {
        String page = school.linkOf(school.ada) + "/reflection/" + school.conference(school.amara, school.ada);
        assertThat(family.open(page).body())
                .contains("You learn best when …", "Only you can see this until you share it");
        var kept = family.send(page, "grewIn", "patience <b>", "shared", "false");
        assertThat(family.open(kept.location()).body()).contains("Only you can read it.", "patience &lt;b&gt;");
        assertThat(context.getBean(FamilyReflections.class)
                        .getByConference(school.conference(school.amara, school.ada))
                        .shared())
                .isFalse();
        family.send(page, "grewIn", "patience", "shared", "true");
        assertThat(context.getBean(FamilyReflections.class)
                        .getByConference(school.conference(school.amara, school.ada))
                        .shared())
                .isTrue();
    }

    @Test
    void words_that_are_too_long_come_back_as_they_were_typed() {
        String page = school.linkOf(school.ada) + "/reflection/" + school.conference(school.amara, school.ada);
        String many = "z".repeat(1001);
        var answer = family.send(page, "grewIn", many, "proudThat", "you sang", "shared", "true");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("the limit is 1000 characters", many, "you sang");
    }

    @Test
    void a_conference_at_home_is_acknowledged_by_name_and_once() {
        var conference = school.conference(school.amara, school.ada);
        Packet packet = packets.pack(conference);
        packets.handOut(packet.id(), clock.instant().plus(Duration.ofDays(3)));
        String link = school.linkOf(school.ada);
        assertThat(family.open(link).body()).contains("/packet/" + conference);
        var unticked = family.send(link + "/packet/" + conference, "name", "Ada N.");
        assertThat(unticked.status()).isEqualTo(422);
        assertThat(unticked.body()).contains("Please check the box to say that your child led", "Ada N.");
        var done = family.send(link + "/packet/" + conference, "name", "Ada N.", "led", "true");
        assertThat(family.open(done.location()).body()).contains("noted that you had the conference");
        family.send(link + "/packet/" + conference, "name", "Somebody else", "led", "true");
        assertThat(packets.get(packet.id()).signedBy()).isEqualTo("Ada N.");
        assertThat(packets.get(packet.id()).returnedBy()).isEqualTo(Packet.Way.PERSONAL_LINK);
        assertThat(family.open(link + "/packet/" + conference).body())
                .contains("The school heard about it on")
                .doesNotContain("consent");
    }
}
