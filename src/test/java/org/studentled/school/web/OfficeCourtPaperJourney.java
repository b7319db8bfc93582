package org.studentled.school.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.studentled.EveningFixture;
import org.studentled.FullApplication;
import org.studentled.access.Sessions;
import org.studentled.journeys.Browser;
import org.studentled.journeys.ScreenPictures;
import org.studentled.round.Rounds;
import org.studentled.school.Actor;
import org.studentled.school.Adult;
import org.studentled.school.AdultId;
import org.studentled.school.Staff;
import org.studentled.school.StudentId;

/** A court paper arrives: the office finds the child, blocks one adult and lets them be invited again, and types no address. */
@FullApplication
class OfficeCourtPaperJourney {

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    private EveningFixture school;
    private StudentId zoe;
    private AdultId mother;
    private AdultId father;
    private String surname;
    private BrowserContext desk;
    private BrowserContext phone;

    @BeforeEach
    void a_child_with_two_adults_at_home() {
        school = new EveningFixture(context);
        surname = "Ruiz" + UUID.randomUUID().toString().substring(0, 6);
        zoe = school.student("Zoé " + surname);
        var home = school.household("Ruiz", zoe);
        mother = school.adult(home, "Ines " + surname, "mother", Adult.Channel.MAIL, "ines@family.example");
        father = school.adult(home, "Iker " + surname, "father", Adult.Channel.MAIL, "iker@family.example");
        desk = Browser.visitor();
        desk.addInitScript("sessionStorage.setItem('session', '" + keyOfOffice() + "')");
        phone = Browser.visitor();
    }

    @AfterEach
    void close() {
        desk.close();
        phone.close();
    }

    @Test
    void from_the_offices_home_to_a_link_that_opens_no_more_and_back() {
        String fathers = school.linkOf(father);
        String mothers = school.linkOf(mother);
        Page office = desk.newPage();
        office.navigate(address("/office"));
        office.getByLabel("Find a student or adult").fill("zoe " + surname);
        press(office, AriaRole.BUTTON, "Search for people");
        press(office, AriaRole.LINK, "Zoé " + surname);
        Locator iker = office.locator("li").filter(new Locator.FilterOptions().setHasText("Iker"));
        iker.locator("summary")
                .filter(new Locator.FilterOptions().setHasText("For the office"))
                .click();
        iker.getByLabel("Reason, as stated in the document").fill("Family court, order of November 12");
        press(office, AriaRole.BUTTON, "Stop inviting this adult");
        assertThat(iker).containsText("not invited");

        assertThat(statusOf(fathers)).isEqualTo(404);
        assertThat(statusOf(mothers)).isEqualTo(200);
        assertThat(statusOf(school.linkOf(father))).isEqualTo(404);
        assertThat(statusOf(school.linkOf(school.ada))).isEqualTo(200);

        iker.locator("summary")
                .filter(new Locator.FilterOptions().setHasText("For the office"))
                .click();
        assertThat(iker).containsText("Entered by Mrs. Hall");
        press(office, AriaRole.BUTTON, "Allow invitations again");
        assertThat(iker).not().containsText("not invited");
        assertThat(statusOf(school.linkOf(father))).isEqualTo(200);
    }

    @Test
    void the_offices_pages_are_in_order_on_a_phone_and_on_a_desk() {
        context.getBean(Rounds.class).teacherAway(school.round);
        StudentId alone = school.student("Abe " + surname);
        String child = "/classes/" + school.room + "/students/";
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("office-home", "/office");
        pages.put("office-people", "/office/people?name=" + surname);
        pages.put("office-classes", "/office/classes");
        pages.put("office-class", "/classes/" + school.room);
        pages.put("office-child-open", child + school.chloe);
        pages.put("office-child-alone", child + alone);
        pages.put("office-schedule", "/rounds/" + school.round + "/schedule");
        pages.put("office-inbox-open", "/office/inbox");
        pages.replaceAll((name, path) -> address(path));
        assertThat(ScreenPictures.look(keyOfOffice(), pages)).isEmpty();
    }

    private String keyOfOffice() {
        Actor hall = Actor.office(
                context.getBean(Staff.class).addOffice("Mrs. Hall", null).id());
        return context.getBean(Sessions.class).start(hall, null);
    }

    private static void press(Page page, AriaRole role, String name) {
        page.getByRole(role, new Page.GetByRoleOptions().setName(name).setExact(true))
                .locator("visible=true")
                .first()
                .click();
    }

    private int statusOf(String link) {
        return phone.request().get(address(link)).status();
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }
}
