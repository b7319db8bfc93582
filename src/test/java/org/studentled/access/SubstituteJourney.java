package org.studentled.access;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.studentled.FullApplication;
import org.studentled.MovableClock;
import org.studentled.journeys.Browser;
import org.studentled.journeys.ScreenPictures;
import org.studentled.school.Actor;
import org.studentled.school.ClassId;
import org.studentled.school.Classes;
import org.studentled.school.SchoolZone;
import org.studentled.school.Staff;
import org.studentled.school.StaffId;
import org.studentled.school.StaffRole;
import org.studentled.school.StaffRoles;
import org.studentled.school.Students;
import org.studentled.school.Teaching;
import org.studentled.school.TeachingKind;

/** A substitute's day and the morning after, and the screens on which the staff is invited and ended. */
@FullApplication
class SubstituteJourney {

    @LocalServerPort
    int port;

    @Autowired
    Staff staff;

    @Autowired
    StaffRoles roles;

    @Autowired
    Classes classes;

    @Autowired
    Students students;

    @Autowired
    Sessions sessions;

    @Autowired
    SignIn signIn;

    @Autowired
    SchoolZone zone;

    @Autowired
    MovableClock clock;

    @AfterEach
    void wind_the_clock_back() {
        clock.reset();
    }

    @Test
    void a_substitute_teaches_for_a_day_and_on_the_morning_after_reads_that_it_is_over() {
        StaffId teacher = staff.addTeacher("Ms. Okafor", null).id();
        ClassId room = classes.create("Room 12", 5, teacher).id();
        students.enroll(room, "Amara Nwosu", null);
        StaffId sam = staff.addForRoles("Sam Lee", null).id();
        classes.assign(new Teaching(room, sam, TeachingKind.SUBSTITUTE, zone.today(), zone.today()));
        try (BrowserContext device = Browser.visitor(new NewContextOptions().setViewportSize(320, 800))) {
            Page page = device.newPage();
            page.navigate(address(signIn.issue(sam, SignIn.LIFE)));
            page.getByRole(
                            AriaRole.BUTTON,
                            new Page.GetByRoleOptions().setName("Continue").setExact(true))
                    .click();
            assertThat(page.locator(".bar-who")).containsText("Sam Lee");
            page.navigate(address("/classes/" + room));
            assertThat(page.locator("main")).containsText("Amara");

            clock.forward(Duration.ofDays(1));
            page.reload();

            assertThat(page.locator("main")).containsText("Your last day here was");
            assertThat(page.locator("main")).containsText("ask the school office or the teacher");
            picture(page, "substitute-over-320");
            page.setViewportSize(1280, 800);
            picture(page, "substitute-over-1280");
        }
    }

    @Test
    void the_screens_of_the_staff_fit_and_can_be_read_by_everyone() {
        StaffId hall = staff.addOffice("Mrs. Hall", null).id();
        roles.grant(hall, StaffRole.ADMINISTRATOR, null, Actor.system());
        StaffId teacher = staff.addTeacher("Ms. Okafor", null).id();
        ClassId room = classes.create("Room 12", 5, teacher).id();
        StaffId sam = staff.add("Sam Lee", "sam." + teacher + "@school.example", StaffRole.COUNSELOR)
                .id();
        classes.assign(new Teaching(
                room, sam, TeachingKind.SUBSTITUTE, null, zone.today().plusDays(4)));
        roles.grant(sam, StaffRole.PRINCIPAL, zone.today().minusDays(9), Actor.system());
        List<String> faults = new ArrayList<>(look(
                Actor.office(hall),
                Map.of(
                        "staff",
                        "/office/staff",
                        "staff-list",
                        "/office/staff/list",
                        "staff-member",
                        "/office/staff/" + sam,
                        "staff-caseload",
                        "/office/staff/" + sam + "/students",
                        "role",
                        "/role")));
        faults.addAll(look(Actor.teacher(teacher), Map.of("class-staff", "/classes/" + room + "/staff")));
        assertThat(faults).isEmpty();
    }

    private List<String> look(Actor actor, Map<String, String> pages) {
        Map<String, String> addresses = new LinkedHashMap<>();
        pages.forEach((name, path) -> addresses.put(name, address(path)));
        return ScreenPictures.look(sessions.start(actor, null), addresses);
    }

    private static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/look", name + ".png")));
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }
}
