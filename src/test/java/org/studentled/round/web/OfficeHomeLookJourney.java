package org.studentled.round.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.studentled.EveningFixture;
import org.studentled.FullApplication;
import org.studentled.access.EndedAccess;
import org.studentled.access.Sessions;
import org.studentled.conference.ConferenceId;
import org.studentled.conference.Conferences;
import org.studentled.conference.FamilyFeedback;
import org.studentled.journeys.ScreenPictures;
import org.studentled.ltijava.PlatformId;
import org.studentled.ltijava.Platforms;
import org.studentled.ltijava.Registration;
import org.studentled.school.Actor;
import org.studentled.school.Adult;
import org.studentled.school.ClassId;
import org.studentled.school.Classes;
import org.studentled.school.HouseholdChange;
import org.studentled.school.HouseholdRequests;
import org.studentled.school.Households;
import org.studentled.school.Role;
import org.studentled.school.Staff;
import org.studentled.school.StaffId;
import org.studentled.school.Students;

/** The office's home with requests and ended access, and a child whose home other classes share, on phone and desk. */
@FullApplication
class OfficeHomeLookJourney {

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    @Test
    void requests_shared_homes_and_ended_access_fit_and_can_be_read_by_everyone() {
        EveningFixture school = new EveningFixture(context);
        Staff staff = context.getBean(Staff.class);
        StaffId lind = staff.addTeacher("Mr. Lind", null).id();
        StaffId hall = staff.addOffice("Mrs. Hall", null).id();
        var room = context.getBean(Classes.class).create("Room 13", 3, lind).id();
        var eli =
                context.getBean(Students.class).enroll(room, "Eli Nwosu", null).id();
        context.getBean(Households.class).addStudent(school.householdOf(school.ada), eli);
        var requests = context.getBean(HouseholdRequests.class);
        requests.ask(HouseholdChange.join(eli, "paul@family.example"), lind);
        requests.ask(HouseholdChange.join(eli, "someone.with.a.long.address@quite-long-domain.example"), lind);
        requests.ask(HouseholdChange.rename(eli, school.householdOf(school.ada), "Mom and Grandma"), lind);
        context.getBean(EndedAccess.class).end(Actor.teacher(school.teacher), Actor.office(hall));
        List<String> faults = new ArrayList<>();
        faults.addAll(look(Actor.office(hall), Map.of("office", "/office", "records", "/office/records/" + eli)));
        faults.addAll(look(
                Actor.teacher(lind), Map.of("shared-home", "/classes/" + room + "/students/" + eli + "?asked=true")));
        assertThat(faults).isEmpty();
    }

    @Test
    void a_platform_twin_classes_and_what_families_say_fit_and_can_be_read_by_everyone() {
        EveningFixture school = new EveningFixture(context);
        StaffId hall = context.getBean(Staff.class).addOffice("Mrs. Hall", null).id();
        for (ConferenceId each : List.of(
                school.conference(school.amara, school.ada),
                school.conference(school.amara, school.paul),
                school.conference(school.ben, school.nana),
                school.conference(school.chloe, school.mia),
                another(school))) {
            context.getBean(FamilyFeedback.class)
                    .answer(
                            each,
                            new FamilyFeedback.Answers(
                                    true, true, true, false, "We liked that our child led. A longer evening, please."));
        }
        PlatformId platform = platform();
        ClassId twin = twinOf(school, platform);
        var administrator = school.someone(Role.ADMINISTRATOR);
        List<String> faults = new ArrayList<>(look(
                Actor.office(hall),
                Map.of(
                        "office-twins",
                        "/office",
                        "office-feedback",
                        "/office/feedback",
                        "class-join",
                        "/classes/" + school.room + "/join/" + twin,
                        "class-of-office",
                        "/classes/" + school.room)));
        faults.addAll(look(
                Actor.teacher(school.teacher),
                Map.of(
                        "class-inbox",
                        "/classes/" + school.room + "/inbox",
                        "class-twins",
                        "/classes/" + school.room,
                        "round-ways",
                        "/rounds/" + school.round,
                        "round-pairs",
                        "/rounds/" + school.round + "/pairs",
                        "refused-408",
                        "/static/style-refused/408",
                        "refused-413",
                        "/static/style-refused/413",
                        "refused-503",
                        "/static/style-refused/503")));
        faults.addAll(look(
                administrator,
                Map.of(
                        "settings",
                        "/settings",
                        "settings-providers",
                        "/settings/providers",
                        "platform-correct",
                        "/office/platforms/" + platform.value() + "/correct")));
        assertThat(faults).isEmpty();
    }

    private ConferenceId another(EveningFixture school) {
        var lou = school.adult(school.household("Adler-Cruz", school.ben), "Lou Cruz", "", Adult.Channel.PAPER, null);
        school.bean(Conferences.class).expect(school.participation(school.ben), List.of(school.householdOf(lou)));
        return school.conference(school.ben, lou);
    }

    private PlatformId platform() {
        URI there = URI.create("https://moodle.school.example/");
        String name = "Moodle of " + UUID.randomUUID();
        return context.getBean(Platforms.class)
                .register(new Registration(
                        name,
                        there + name.replace(' ', '-'),
                        "tool",
                        there,
                        there,
                        there,
                        null,
                        null,
                        there,
                        Set.of("1")));
    }

    /** The same course opened twice, by two deployments of one platform. */
    private ClassId twinOf(EveningFixture school, PlatformId platform) {
        ClassId twin = context.getBean(Classes.class)
                .create("Room 12 (again)", 3, school.teacher)
                .id();
        var inbox = context.getBean(JdbcClient.class);
        int deployment = 1;
        for (ClassId each : List.of(school.room, twin)) {
            inbox.sql("insert into lms_course (platform, deployment, context_id, class_id, roster_failure,"
                            + " roster_failing_since) values (?, ?, ?, ?, 'NO_ACCESS', current_timestamp)")
                    .params(platform.value(), "" + deployment++, "course-" + school.room, each.value())
                    .update();
        }
        for (String task : List.of("placeFamily", "joinTable", "debrief")) {
            inbox.sql("insert into inbox_item (task_id, task, audience, class_id, round_id, since)"
                            + " values (?, ?, 'TEACHER', ?, ?, current_timestamp)")
                    .params(UUID.randomUUID() + "", task, school.room.value(), school.round.value())
                    .update();
        }
        return twin;
    }

    private List<String> look(Actor actor, Map<String, String> pages) {
        Map<String, String> addresses = new LinkedHashMap<>();
        pages.forEach((name, path) -> addresses.put(name, "http://localhost:" + port + path));
        return ScreenPictures.look(context.getBean(Sessions.class).start(actor, null), addresses);
    }
}
