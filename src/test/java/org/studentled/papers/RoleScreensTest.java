package org.studentled.papers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.studentled.CountedStatements;
import org.studentled.EveningFixture;
import org.studentled.MovableClock;
import org.studentled.PageClient;
import org.studentled.conference.Conference;
import org.studentled.conference.Conferences;
import org.studentled.portfolio.Approvals;
import org.studentled.portfolio.SpecialistNote;
import org.studentled.portfolio.SpecialistNotes;
import org.studentled.scheduling.AutoAssignment;
import org.studentled.scheduling.Evening;
import org.studentled.scheduling.Evenings;
import org.studentled.school.Actor;
import org.studentled.school.Caseloads;
import org.studentled.school.Classes;
import org.studentled.school.SchoolZone;
import org.studentled.school.StaffId;
import org.studentled.school.StaffRole;

/** What a counselor and the principal see, and what they do not. */
class RoleScreensTest extends StaffRolesFixture {

    @Autowired
    SpecialistNotes notes;

    @Autowired
    MovableClock clock;

    @AfterEach
    void wind_the_clock_back() {
        clock.reset();
    }

    @Test
    void a_counselor_reads_their_students_as_the_family_may_and_no_others() {
        StaffId counselor = staff("Mr. Hale", StaffRole.COUNSELOR);
        bean(Caseloads.class).add(counselor, school.amara);
        PageClient hale = visit(Actor.counselor(counselor));
        assertThat(hale.open("/").location()).isEqualTo("/caseload");
        assertThat(hale.open("/caseload").body()).contains("Amara Nwosu").doesNotContain("Ben Adler");
        String page = "/caseload/" + school.amara;
        notes.add(amara, new SpecialistNote.Draft("Speech", "", "Speaks clearly.", ""), specialist());
        assertThat(hale.open(page).body())
                .contains("Autumn conferences", "The family can’t see the portfolio yet.")
                .doesNotContain("Speaks clearly.", "Ada Nwosu");
        bean(Approvals.class).approve(amara, school.teacher);
        assertThat(hale.open(page).body()).contains("Speaks clearly.").doesNotContain("Ada Nwosu", "<textarea");
        refused(
                hale,
                "/caseload/" + school.ben,
                "/caseload/" + other.amara,
                "/participations/" + amara + "/note",
                "/rounds/" + school.round + "/schedule",
                "/specialist",
                "/tonight",
                "/how-it-went");
        bean(Caseloads.class).remove(counselor, school.amara);
        refused(hale, page);
    }

    @Test
    void the_principal_looks_at_tonights_boards_and_at_numbers() {
        bean(AutoAssignment.class).placeAll(school.round);
        bean(Classes.class).rename(school.room, "Room of numbers", 3);
        PageClient principal = visit(Actor.principal(staff("Dr. Moss", StaffRole.PRINCIPAL)));
        assertThat(principal.open("/").location()).isEqualTo("/tonight");
        String board = "/tonight/" + school.round;
        assertThat(principal.open(board).status()).isEqualTo(404);
        toTheEndOfTheEvening();
        principal = visit(Actor.principal(staff("Dr. Moss", StaffRole.PRINCIPAL)));
        Conferences conferences = bean(Conferences.class);
        conferences.arrive(school.conference(school.amara, school.ada), 1, 1, Conference.Place.TABLE);
        var bens = school.conference(school.ben, school.nana);
        conferences.arrive(bens, 2, 1, Conference.Place.TABLE);
        conferences.held(bens, Conference.Place.TABLE);
        assertThat(principal.open(board).body())
                .contains("Table 1", "Amara")
                .doesNotContain("Nwosu", "<form class", "Okafor");
        // Invited, booked, held, did not come, need an interpreter, packets out.
        assertThat(numbersOf("Room of numbers", principal)).containsExactly("4", "4", "1", "2", "0", "0");
        refused(
                principal,
                "/participations/" + amara + "/book/read",
                "/rounds/" + school.round + "/schedule",
                "/rounds/" + school.round + "/check-in",
                "/caseload",
                "/specialist",
                "/office");
        assertThat(principal
                        .send("/rounds/" + school.round + "/board/" + bens + "/hold")
                        .status())
                .isIn(403, 404);
    }

    @Test
    void each_page_asks_as_often_for_two_classes_as_for_one() {
        StaffId park = specialist();
        StaffId hale = staff("Mr. Hale", StaffRole.COUNSELOR);
        PageClient specialist = visit(Actor.specialist(park));
        PageClient counselor = visit(Actor.counselor(hale));
        PageClient principal = visit(Actor.principal(staff("Dr. Moss", StaffRole.PRINCIPAL)));
        bean(Caseloads.class).add(hale, school.amara);
        Function<String, Integer> asked = path -> {
            PageClient who =
                    path.startsWith("/specialist") ? specialist : path.startsWith("/caseload") ? counselor : principal;
            who.open(path);
            return CountedStatements.of(
                            () -> assertThat(who.open(path).status()).isEqualTo(200))
                    .size();
        };
        List<String> paths =
                List.of("/specialist", "/specialist/classes/" + school.room, "/caseload", "/tonight", "/how-it-went");
        List<Integer> before = paths.stream().map(asked).toList();
        EveningFixture third = new EveningFixture(context);
        bean(Caseloads.class).add(hale, third.ben);
        bean(Caseloads.class).add(hale, school.ben);
        school.student("Dora Lee");
        List<Integer> after = paths.stream().map(asked).toList();
        for (int at = 0; at < paths.size(); at++) {
            assertThat(after.get(at)).as(paths.get(at)).isLessThanOrEqualTo(before.get(at) + 3);
        }
    }

    /** Other classes of the same school may come first. */
    private static List<String> numbersOf(String className, PageClient principal) {
        for (int page = 0; page < 50; page++) {
            String body = principal.open("/how-it-went?page=" + page).body();
            assertThat(body).doesNotContain("Nwosu");
            int at = body.indexOf(className);
            if (at >= 0) {
                return Pattern.compile("<td class=\"number\">(\\d+)</td>")
                        .matcher(body.substring(at, body.indexOf("</tr>", at)))
                        .results()
                        .map(number -> number.group(1))
                        .toList();
            }
        }
        return List.of();
    }

    private void toTheEndOfTheEvening() {
        Evening evening = bean(Evenings.class).get(school.evening);
        clock.hold();
        clock.forward(Duration.between(
                clock.instant(),
                bean(SchoolZone.class).at(evening.date(), evening.lastStart()).plus(Duration.ofMinutes(30))));
    }
}
