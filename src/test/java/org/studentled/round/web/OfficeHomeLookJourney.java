package org.studentled.round.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.studentled.EveningSchool;
import org.studentled.WholeHouse;
import org.studentled.access.EndedAccess;
import org.studentled.access.Sessions;
import org.studentled.journeys.Browser;
import org.studentled.journeys.Looks;
import org.studentled.school.Classes;
import org.studentled.school.HouseholdChange;
import org.studentled.school.HouseholdRequests;
import org.studentled.school.Households;
import org.studentled.school.Staff;
import org.studentled.school.StaffId;
import org.studentled.school.Students;
import org.studentled.school.Who;

/** The office's home with requests and ended access, and a child whose home other classes share, on phone and desk. */
@WholeHouse
class OfficeHomeLookJourney {

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    @Test
    void requests_shared_homes_and_ended_access_fit_and_can_be_read_by_everyone() {
        EveningSchool school = new EveningSchool(context);
        Staff staff = context.getBean(Staff.class);
        StaffId lind = staff.welcomeTeacher("Mr. Lind", null).id();
        StaffId hall = staff.welcomeOffice("Mrs. Hall", null).id();
        var room = context.getBean(Classes.class).open("Room 13", 3, lind).id();
        var eli = context.getBean(Students.class).enrol(room, "Eli Nwosu", null).id();
        context.getBean(Households.class).includeChild(school.householdOf(school.ada), eli);
        var requests = context.getBean(HouseholdRequests.class);
        requests.ask(HouseholdChange.join(eli, "paul@family.example"), lind);
        requests.ask(HouseholdChange.join(eli, "someone.with.a.long.address@quite-long-domain.example"), lind);
        requests.ask(HouseholdChange.rename(eli, school.householdOf(school.ada), "Mom and Grandma"), lind);
        context.getBean(EndedAccess.class).end(Who.teacher(school.teacher), Who.office(hall));
        List<String> faults = new ArrayList<>();
        faults.addAll(look(Who.office(hall), Map.of("office", "/office", "records", "/office/records/" + eli)));
        faults.addAll(look(
                Who.teacher(lind), Map.of("shared-home", "/classes/" + room + "/students/" + eli + "?asked=true")));
        assertThat(faults).isEmpty();
    }

    private List<String> look(Who who, Map<String, String> pages) {
        List<String> faults = new ArrayList<>();
        String key = context.getBean(Sessions.class).open(who, null);
        for (int width : new int[] {320, 1280}) {
            try (BrowserContext visitor = Browser.visitor(new NewContextOptions().setViewportSize(width, 800))) {
                visitor.addInitScript("sessionStorage.setItem('session', '" + key + "')");
                Page page = visitor.newPage();
                pages.forEach((name, path) ->
                        faults.addAll(Looks.at(page, name + "-" + width, "http://localhost:" + port + path, width)));
            }
        }
        return faults;
    }
}
