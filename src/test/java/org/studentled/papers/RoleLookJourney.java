package org.studentled.papers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.studentled.MovableClock;
import org.studentled.access.Sessions;
import org.studentled.conference.Conference;
import org.studentled.conference.Conferences;
import org.studentled.journeys.ScreenPictures;
import org.studentled.portfolio.Approvals;
import org.studentled.portfolio.SpecialistNote;
import org.studentled.portfolio.SpecialistNotes;
import org.studentled.scheduling.AutoAssignment;
import org.studentled.scheduling.Evenings;
import org.studentled.school.Actor;
import org.studentled.school.Caseloads;
import org.studentled.school.SchoolZone;
import org.studentled.school.StaffId;
import org.studentled.school.StaffRole;

/** The screens of a specialist, a counselor and the principal, on a phone and at a desk. */
class RoleLookJourney extends StaffRolesFixture {

    @LocalServerPort
    int port;

    @Autowired
    MovableClock clock;

    @AfterEach
    void wind_the_clock_back() {
        clock.reset();
    }

    @Test
    void nothing_is_cut_off_and_everybody_can_read_it() {
        bean(AutoAssignment.class).placeAll(school.round);
        clock.forward(Duration.between(
                clock.instant(),
                bean(SchoolZone.class)
                        .at(
                                bean(Evenings.class).get(school.evening).date(),
                                bean(Evenings.class).get(school.evening).firstStart())));
        StaffId park = specialist();
        bean(SpecialistNotes.class)
                .add(
                        amara,
                        new SpecialistNote.Draft(
                                "Reading specialist", "My reading log", "Amara reads with feeling.", ""),
                        park);
        bean(Approvals.class).approve(amara, school.teacher);
        bean(Conferences.class).arrive(school.conference(school.ben, school.nana), 2, 1, Conference.Place.TABLE);
        StaffId hale = staff("Mr. Hale", StaffRole.COUNSELOR);
        bean(Caseloads.class).add(hale, school.amara);
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("specialist", "/specialist");
        pages.put("specialist-class", "/specialist/classes/" + school.room);
        pages.put("specialist-student-open", "/specialist/participations/" + amara);
        List<String> faults = new ArrayList<>(look(Actor.specialist(park), pages));
        faults.addAll(look(
                Actor.counselor(hale),
                Map.of("caseload", "/caseload", "caseload-student", "/caseload/" + school.amara)));
        faults.addAll(look(
                Actor.principal(staff("Dr. Moss", StaffRole.PRINCIPAL)),
                Map.of(
                        "tonight",
                        "/tonight",
                        "tonight-board",
                        "/tonight/" + school.round,
                        "how-it-went",
                        "/how-it-went")));
        faults.addAll(
                look(Actor.teacher(school.teacher), Map.of("note-specialist", "/participations/" + amara + "/note")));
        assertThat(faults).isEmpty();
    }

    private List<String> look(Actor actor, Map<String, String> pages) {
        Map<String, String> addresses = new LinkedHashMap<>();
        pages.forEach((name, path) -> addresses.put(name, "http://localhost:" + port + path));
        return ScreenPictures.look(bean(Sessions.class).start(actor, null), addresses);
    }
}
