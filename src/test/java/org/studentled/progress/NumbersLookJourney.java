package org.studentled.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.client.WireMock;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.FilePayload;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.studentled.ClassFixture;
import org.studentled.FullApplication;
import org.studentled.access.Sessions;
import org.studentled.gradebooks.FakeGradebookServer;
import org.studentled.gradebooks.GradebookConnections;
import org.studentled.gradebooks.RemoteCourse;
import org.studentled.gradebooks.RemoteSystem;
import org.studentled.imports.Imports;
import org.studentled.journeys.Browser;
import org.studentled.journeys.ScreenPictures;
import org.studentled.school.Actor;
import org.studentled.school.Staff;
import org.studentled.school.Student;

/** The numbers of a class at a real screen: typed by keyboard, pasted, dropped in; looked at in three widths. */
@FullApplication
class NumbersLookJourney {

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext school;

    @Autowired
    Scores scores;

    private ClassFixture room;
    private String week;

    @BeforeEach
    void openTheRoom() {
        room = new ClassFixture(school).withAdasWork();
        week = "/weeks/" + room.week.id();
    }

    @Test
    void nothing_is_cut_off_and_everybody_can_read_it() {
        school.getBean(WeekScores.class).retake(room.week, room.spelling, room.ada.id(), "18");
        school.getBean(WeekScores.class).excuse(room.week, room.spelling, room.ben.id());
        var list =
                "Name,Spelling 3,Essay\nAda Okafor,19,A\nBen Lindqvist,twelve,B\nZoë Nobody,4,C\nDov Al-Hashimi,25,\n";
        var draft = school.getBean(Imports.class)
                .begin(room.id, "Spelling of November.csv", list.getBytes(StandardCharsets.UTF_8));
        String at = "/classes/" + room.id;
        var unclear = "Student;SIS User ID;Spelling 4;Spelling facts 1;Reading fluency 2\n"
                + "Class of the work;;ELA 5;Math 5 with a very long name for so small a screen;ELA 5\n"
                + "Ada M. Okafor;u1;17;9;1.250\nBen Lindqvist;u2;15;8;950\n";
        var asks =
                school.getBean(Imports.class).begin(room.id, "district.csv", unclear.getBytes(StandardCharsets.UTF_8));
        school.getBean(Imports.class).choose(room.id, asks, Map.of("group", "ELA 5"));
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("import-asks", "/classes/" + room.id + "/import/" + asks);
        pages.put("grid", week + "/scores");
        pages.put("column-open", week + "/scores/" + room.spelling.id());
        pages.put("child-open", week + "/children/" + room.participationOf(room.ada));
        pages.put("numbers", at + "/numbers");
        pages.put("import", at + "/import");
        pages.put("import-preview", at + "/import/" + draft);
        pages.put("connections-open", at + "/connections");
        readFromMoodle();
        pages.put("people-open", at + "/connections/MOODLE/people");
        pages.put("numbers-read", at + "/numbers");
        List<String> faults = new ArrayList<>(look(room.tabOfTeacher(), pages));
        var administrator =
                school.getBean(Staff.class).addAdministrator("Ms. Admin", null).id();
        faults.addAll(look(
                school.getBean(Sessions.class).start(Actor.administrator(administrator), null),
                Map.of("office-connections", "/office/connections")));
        assertThat(faults).isEmpty();
    }

    @Test
    void enter_and_arrows_move_and_each_number_is_kept_on_the_way() {
        try (var visitor = visitor(room.tabOfTeacher(), 1280)) {
            Page page = visitor.newPage();
            page.navigate(address(week + "/scores"));
            page.getByLabel("Ben Lindqvist: Spelling").click();
            page.keyboard().type("12");
            page.keyboard().press("Enter");
            shown(page.getByLabel("Cleo Marchetti-Vandenberghe: Spelling")).isFocused();
            page.keyboard().type("13,5");
            page.keyboard().press("ArrowDown");
            shown(page.getByLabel("Dov Al-Hashimi: Spelling")).isFocused();
            page.keyboard().type("e");
            page.keyboard().press("ArrowLeft");
            page.keyboard().press("ArrowLeft");
            shown(page.getByLabel("Dov Al-Hashimi: Reading fluency")).isFocused();
            await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> {
                assertThat(of(room.ben)).containsExactly("12");
                assertThat(of(room.cleo)).containsExactly("13.5");
                assertThat(school.getBean(WeekScores.class).isExcused(room.week, room.spelling.id(), room.dov.id()))
                        .isTrue();
            });
        }
    }

    @Test
    void a_column_is_pasted_downwards_and_a_wrong_place_is_marked_and_keeps_what_was_typed() {
        try (var visitor = visitor(room.tabOfTeacher(), 1280)) {
            Page page = visitor.newPage();
            page.navigate(address(week + "/scores/" + room.spelling.id()));
            page.getByLabel("Ada Okafor: Spelling").click();
            page.evaluate("""
                    () => { const data = new DataTransfer(); data.setData('text', '15\\n16\\nlots\\n17\\n18\\n');
                      document.activeElement.dispatchEvent(new ClipboardEvent('paste', {clipboardData: data, bubbles: true, cancelable: true})); }""");
            await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> {
                assertThat(of(room.ben)).containsExactly("16");
                assertThat(of(room.dov)).containsExactly("17");
            });
            shown(page.getByLabel("Cleo Marchetti-Vandenberghe: Spelling")).hasValue("lots");
            shown(page.getByLabel("Cleo Marchetti-Vandenberghe: Spelling")).hasAttribute("aria-invalid", "true");
            assertThat(of(room.cleo)).isEmpty();
        }
    }

    @Test
    void a_file_is_dropped_in_looked_at_and_taken_over() {
        try (var visitor = visitor(room.tabOfTeacher(), 1280)) {
            Page page = visitor.newPage();
            page.navigate(address("/classes/" + room.id + "/import"));
            page.getByLabel("File")
                    .setInputFiles(new FilePayload(
                            "facts.csv",
                            "text/csv",
                            "Name;Spelling\nBen Lindqvist;12,5\n".getBytes(StandardCharsets.UTF_8)));
            page.getByText("Preview").click();
            page.getByText("Import one score").click();
            shown(page.locator("main .notice.good")).containsText("One new score on the charts");
            assertThat(of(room.ben)).containsExactly("12.5");
        }
    }

    @Test
    void names_that_can_be_read_in_two_ways_are_shown_back_and_then_come() {
        for (int width : new int[] {320, 1280}) {
            String student = width == 320 ? "Dalia Haddad" : "Dana Haddad";
            try (var visitor = visitor(room.tabOfTeacher(), width)) {
                Page page = visitor.newPage();
                page.navigate(address("/classes/" + room.id));
                page.getByText("Add students").first().click();
                page.locator("textarea[name=names]").fill(student.replace(' ', '\t') + "\n1. Rivera, Marta");
                page.getByText("Add these students").first().click();
                shown(page.locator("h1")).hasText("Check the names");
                page.screenshot(new Page.ScreenshotOptions()
                        .setFullPage(true)
                        .setPath(Path.of("target/look/names-look-" + width + ".png")));
                page.locator("textarea[name=names]").fill(student);
                page.getByText("Add these students").first().click();
                shown(page.getByText(student).first()).isVisible();
            }
        }
    }

    private void readFromMoodle() {
        try (var moodle = new FakeGradebookServer()) {
            moodle.breaks(WireMock.okJson("{\"courses\":[],\"usergrades\":[" + read(7, "Addie O.") + ","
                    + read(8, "Ben Lindqvist") + "," + read(9, "Maximiliana Featherstonehaugh-Vandenberghe") + "]}"));
            var system = new RemoteSystem(
                    UUID.randomUUID(), ScoreSource.MOODLE, room.id, URI.create(moodle.address()), null, "", "token");
            var connections = school.getBean(GradebookConnections.class);
            connections.save(system);
            connections.connect(room.id, system, room.teacher);
            connections.choose(room.id, ScoreSource.MOODLE, new RemoteCourse("2", "Room 5"));
            school.getBean(Gradebooks.class).pull(room.id);
        }
    }

    private static String read(int user, String name) {
        return ("{\"userid\":%d,\"userfullname\":\"%s\",\"gradeitems\":[{\"id\":5,\"itemname\":\"Spelling 3\","
                        + "\"itemtype\":\"mod\",\"scaleid\":null,\"graderaw\":12,\"grademax\":20}]}")
                .formatted(user, name);
    }

    private static LocatorAssertions shown(Locator place) {
        return PlaywrightAssertions.assertThat(place);
    }

    private List<String> of(Student student) {
        return scores.series(room.spelling.id(), student.id()).stream()
                .map(Score::plainAmount)
                .toList();
    }

    private List<String> look(String key, Map<String, String> pages) {
        Map<String, String> addresses = new LinkedHashMap<>();
        pages.forEach((name, path) -> addresses.put("numbers-" + name, address(path)));
        return ScreenPictures.look(key, addresses);
    }

    private BrowserContext visitor(String key, int width) {
        BrowserContext visitor = Browser.visitor(new NewContextOptions().setViewportSize(width, 800));
        visitor.addInitScript("sessionStorage.setItem('session', '" + key + "')");
        return visitor;
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }
}
