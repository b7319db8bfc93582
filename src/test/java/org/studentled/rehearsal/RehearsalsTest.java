package org.studentled.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.studentled.ClassFixture;
import org.studentled.round.ParticipationId;
import org.studentled.round.Participations;
import org.studentled.school.TextRefused;
import org.studentled.script.Step;

/** Everyone is listened to by someone, and a sheet handed in is kept once. */
abstract class RehearsalsTest {

    @Autowired
    ApplicationContext school;

    @Autowired
    Rehearsals rehearsals;

    @Autowired
    Pairs pairs;

    @Autowired
    Participations participations;

    private ClassFixture room;
    private ParticipationId ada;
    private ParticipationId ben;

    @BeforeEach
    void openTheRoom() {
        room = new ClassFixture(school);
        ada = room.participationOf(room.ada);
        ben = room.participationOf(room.ben);
    }

    @Test
    void everybody_is_listened_to_by_exactly_one_other_even_when_somebody_left() {
        participations.leave(room.participationOf(room.dov));
        Set<ParticipationId> circle = Set.of(ada, ben, room.participationOf(room.cleo));
        assertThat(Stream.of(ada, ben, room.participationOf(room.cleo))
                        .map(pairs::presenterFor)
                        .collect(Collectors.toSet()))
                .isEqualTo(circle);
        assertThat(pairs.presenterFor(ada)).isNotEqualTo(ada);
    }

    @Test
    void a_sheet_comes_back_as_it_was_and_the_same_form_twice_is_one_sheet() {
        UUID form = UUID.randomUUID();
        Set<PartnerSheet.Sign> seen = EnumSet.of(PartnerSheet.Sign.GREETED, PartnerSheet.Sign.LOOKED_UP);
        rehearsals.handIn(form, ada, ben, seen, "Clear voice.", "Go slower.", false);
        rehearsals.handIn(form, ada, ben, seen, "Clear voice.", "Go slower.", false);
        assertThat(rehearsals.sheetsAbout(ada))
                .singleElement()
                .returns(seen, PartnerSheet::seen)
                .returns("Clear voice.", PartnerSheet::glow)
                .returns(ben, PartnerSheet::partner);
    }

    @Test
    void a_second_rehearsal_has_its_own_sheet() {
        rehearsals.handIn(ada, ben, Set.of(), "Clear voice.", "Go slower.");
        rehearsals.handIn(ada, ben, Set.of(), "Clear voice.", "Go slower.");
        assertThat(rehearsals.sheetsAbout(ada)).hasSize(2);
    }

    @Test
    void a_sheet_without_a_glow_is_refused() {
        assertThatThrownBy(() -> rehearsals.handIn(ada, ben, Set.of(), " ", "Go slower."))
                .isInstanceOf(TextRefused.class);
        assertThat(rehearsals.sheetsAbout(ada)).isEmpty();
    }

    @Test
    void partners_stay_partners_and_a_child_that_is_away_rehearses_when_it_is_back() {
        pairs.pair(room.round.id(), ada, ben);
        assertThat(pairs.presenterFor(ada)).isEqualTo(ben);
        assertThat(pairs.presenterFor(ben)).isEqualTo(ada);
        pairs.away(ben, true);
        assertThat(pairs.presenterFor(ben)).as("a make-up with the teacher").isEqualTo(ben);
        assertThat(pairs.presenterFor(ada)).isNotEqualTo(ada);
        pairs.away(ben, false);
        assertThat(pairs.presenterFor(ada)).isEqualTo(ben);
        pairs.keepApart(ben, ada);
        pairs.mix(room.round.id());
        assertThat(pairs.presenterFor(ada)).isNotEqualTo(ben);
        pairs.meetAgain(ada, ben);
        assertThat(pairs.apart(room.round.id())).isEmpty();
    }

    @Test
    void a_classmates_own_words_wait_for_the_teacher() {
        UUID form = UUID.randomUUID();
        rehearsals.handIn(form, ada, ben, Set.of(), "You were funny.", "Go slower.", true);
        assertThat(rehearsals.sheetsAbout(ada)).singleElement().returns(true, PartnerSheet::waits);
        rehearsals.letThrough(ada, form, true);
        assertThat(rehearsals.sheetsAbout(ada)).singleElement().returns(false, PartnerSheet::waits);
        rehearsals.letThrough(ada, form, false);
        assertThat(rehearsals.sheetsAbout(ada)).isEmpty();
    }

    @Test
    void help_is_kept_for_each_step_and_given_up_again() {
        SupportLevels supports = school.getBean(SupportLevels.class);
        supports.set(ada, Step.DATA, 3);
        assertThat(supports.findByParticipation(ada))
                .containsEntry(Step.DATA, 3)
                .containsEntry(Step.MEET, 0);
        supports.set(ada, Step.DATA, 0);
        assertThat(supports.findByParticipation(ada)).containsEntry(Step.DATA, 0);
    }

    @Test
    void the_last_word_of_the_teacher_counts() {
        rehearsals.signOff(ada, false, "The opening once more", room.teacher);
        assertThat(rehearsals.lastSignOff(ada)).contains(new SignOff(false, "The opening once more", null));
        rehearsals.signOff(ada, true, "", room.teacher);
        assertThat(rehearsals.lastSignOff(ada)).contains(new SignOff(true, "", null));
    }
}
