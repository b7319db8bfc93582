package org.studentled.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.studentled.EveningFixture;
import org.studentled.FullApplication;
import org.studentled.PageClient;
import org.studentled.school.Adult;
import org.studentled.school.AdultId;
import org.studentled.school.HouseholdId;
import org.studentled.school.Households;
import org.studentled.school.StudentId;

/** Brothers and sisters in three classes, whose families come once. */
@FullApplication
class SiblingsTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    MockMvc browser;

    @Autowired
    Bookings bookings;

    @Autowired
    Evenings evenings;

    @Autowired
    AutoAssignment autoAssignment;

    EveningFixture school;
    EveningFixture second;
    EveningFixture third;
    PageClient family;

    @BeforeEach
    void three_classes_with_the_same_evening() {
        school = new EveningFixture(context);
        second = new EveningFixture(context);
        third = new EveningFixture(context);
        for (EveningFixture each : List.of(school, second, third)) {
            evenings.arrange(each.evening, new Evening.Plan(LocalTime.of(16, 0), LocalTime.of(18, 0), 15, 5, 1));
        }
        family = new PageClient(browser, "");
    }

    @Test
    void one_button_gives_all_three_children_a_time_one_after_the_other() {
        Home home = threeStudents("Okoye");
        String link = school.linkOf(home.adult());
        String page = family.open(link).body();
        assertThat(page).contains("One evening for all your children", "4:00", "4:45");
        String offer = between(page, "name=\"at\" value=\"", "\"");
        assertThat(family.send(link + "/together", "at", offer).location()).endsWith("told=booked");
        List<LocalTime> starts = starts(home);
        assertThat(starts).hasSize(3).doesNotHaveDuplicates();
        assertThat(starts.stream().sorted().toList())
                .containsExactly(LocalTime.of(16, 0), LocalTime.of(16, 45), LocalTime.of(17, 30));
        assertThat(family.open(link).body()).doesNotContain("One evening for all your children");
    }

    @Test
    void when_one_of_the_times_is_gone_none_is_taken() {
        Home home = threeStudents("Okoye");
        String link = school.linkOf(home.adult());
        String offer = between(family.open(link).body(), "name=\"at\" value=\"", "\"");
        String last = offer.substring(offer.lastIndexOf('~') + 1);
        AvailableSlot.Key key = AvailableSlot.Key.parse(last);
        EveningFixture lastClass = List.of(school, second, third).stream()
                .filter(each -> each.evening.equals(key.eveningId()))
                .findFirst()
                .orElseThrow();
        bookings.book(
                key.eveningId(),
                key.start(),
                lastClass.participation(lastClass.ben),
                lastClass.householdOf(lastClass.nana));
        var answer = family.send(link + "/together", "at", offer);
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.body()).contains("Nothing has changed.", "One evening for all your children");
        assertThat(starts(home)).isEmpty();
    }

    @Test
    void nobody_books_another_familys_children_together() {
        Home home = threeStudents("Okoye");
        String offer = between(family.open(school.linkOf(home.adult())).body(), "name=\"at\" value=\"", "\"");
        assertThat(family.send(school.linkOf(school.ada) + "/together", "at", offer)
                        .status())
                .isEqualTo(403);
        assertThat(family.send(school.linkOf(school.ada) + "/together", "at", "rubbish")
                        .status())
                .isEqualTo(422);
    }

    @Test
    void who_did_not_answer_is_placed_beside_the_other_child() {
        Home home = threeStudents("Okoye");
        bookings.book(
                second.evening,
                LocalTime.of(17, 0),
                second.participation(home.students().get(1)),
                home.household());
        autoAssignment.placeAll(school.round);
        LocalTime placed = bookings.findByParticipationAndHousehold(
                        school.participation(home.students().get(0)), home.household())
                .orElseThrow()
                .startsAt();
        assertThat(placed).isIn(LocalTime.of(16, 15), LocalTime.of(17, 45));
    }

    private Home threeStudents(String name) {
        StudentId one = join(school, "Ike " + name);
        StudentId two = join(second, "Obi " + name);
        StudentId three = join(third, "Ada " + name);
        Households households = school.bean(Households.class);
        HouseholdId household =
                households.create(name, List.of(one, two, three)).id();
        AdultId adult = school.adult(household, "Ngozi " + name, "mother", Adult.Channel.MAIL, "ngozi@family.example");
        return new Home(household, adult, List.of(one, two, three));
    }

    private static StudentId join(EveningFixture at, String name) {
        StudentId student = at.student(name);
        at.bean(org.studentled.round.Participations.class).join(at.round, student);
        return student;
    }

    private List<LocalTime> starts(Home home) {
        List<EveningFixture> classes = List.of(school, second, third);
        return java.util.stream.IntStream.range(0, 3)
                .boxed()
                .flatMap(at -> bookings
                        .findByParticipationAndHousehold(
                                classes.get(at).participation(home.students().get(at)), home.household())
                        .stream())
                .map(Booking::startsAt)
                .toList();
    }

    private static String between(String text, String from, String to) {
        int start = text.indexOf(from) + from.length();
        return text.substring(start, text.indexOf(to, start));
    }

    private record Home(HouseholdId household, AdultId adult, List<StudentId> students) {}
}
