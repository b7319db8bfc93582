package org.studentled.conference;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.studentled.EveningFixture;
import org.studentled.FullApplication;
import org.studentled.MovableClock;
import org.studentled.access.Sessions;
import org.studentled.journeys.Browser;
import org.studentled.journeys.ScreenPictures;
import org.studentled.papers.ClassSets;
import org.studentled.printing.PrintOptions;
import org.studentled.scheduling.AutoAssignment;
import org.studentled.scheduling.Evenings;
import org.studentled.school.Actor;
import org.studentled.school.Staff;
import org.studentled.school.StaffId;
import org.studentled.takehome.Packets;

/** Every screen of the evening on a phone, a tablet and a desk; the board live; the family's page without scripts. */
@FullApplication
class EveningLookJourney {

    private static final String ADAS_LINK = "{ada}";
    private static final String NANAS_LINK = "{nana}";

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    @Autowired
    Conferences conferences;

    @Autowired
    MovableClock clock;

    EveningFixture school;
    ConferenceId adas;
    ConferenceId pauls;
    ConferenceId bens;
    ConferenceId chloes;

    @BeforeEach
    void an_evening() {
        school = new EveningFixture(context);
        adas = school.conference(school.amara, school.ada);
        pauls = school.conference(school.amara, school.paul);
        bens = school.conference(school.ben, school.nana);
        chloes = school.conference(school.chloe, school.mia);
    }

    @AfterEach
    void wind_the_clock_back() {
        clock.reset();
    }

    @Test
    void nothing_is_cut_off_and_everybody_can_read_it() {
        List<String> faults = new ArrayList<>(look("", Map.of("family-free", ADAS_LINK, "family-open", ADAS_LINK)));
        String schedule = "/rounds/" + school.round + "/schedule";
        faults.addAll(look(teacher(), Map.of("schedule-open", schedule)));
        context.getBean(AutoAssignment.class).placeAll(school.round);
        context.getBean(JdbcClient.class)
                .sql("update evening set room = 'Gym, second door on the left' where id = :night")
                .param("night", school.evening.value())
                .update();
        conferences.arrive(chloes, 2, 1, Conference.Place.TABLE);
        conferences.arrive(adas, 1, 2, Conference.Place.TABLE);
        conferences.reach(adas, 5);
        conferences.reach(chloes, 8);
        Packets packets = context.getBean(Packets.class);
        var packet = packets.pack(bens).id();
        faults.addAll(look(teacher(), Map.of("packet-ready", "/conferences/" + bens + "/packet")));
        packets.handOut(packet, clock.instant().plus(Duration.ofDays(3)));
        ClassSets sets = context.getBean(ClassSets.class);
        var set = sets.order(school.round, Locale.ENGLISH, new PrintOptions(PrintOptions.Format.LETTER, false));
        // While it is printed the page renews itself, also under the eyes of who looks it over.
        Awaitility.await()
                .atMost(Duration.ofSeconds(90))
                .until(() -> sets.get(set).isDone());
        conferences.invite(bens);
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("schedule", schedule);
        pages.put("door", "/rounds/" + school.round + "/check-in");
        pages.put("board", "/rounds/" + school.round + "/board");
        pages.put("board-open", "/rounds/" + school.round + "/board");
        pages.put("instead", "/conferences/" + pauls + "/no-show");
        pages.put("packet", "/conferences/" + bens + "/packet");
        pages.put("call", "/conferences/" + bens + "/call");
        pages.put("hear", "/conferences/" + bens + "/hear");
        pages.put("letters", "/rounds/" + school.round + "/letters");
        pages.put("papers", "/rounds/" + school.round + "/papers");
        pages.put("papers-of", "/participations/" + school.participation(school.ben) + "/papers");
        pages.put("returns", "/rounds/" + school.round + "/returns");
        pages.put("long-view", "/students/" + school.ben + "/goals");
        faults.addAll(look(teacher(), pages));
        context.getBean(JdbcClient.class)
                .sql("update outbox_entry set state = 'UNKNOWN', error = 'UNCLEAR', handed_over_at = created_at,"
                        + " failing_since = created_at where kind = 'LETTER' and state = 'WAITING'")
                .update();
        StaffId office =
                context.getBean(Staff.class).addOffice("Mrs. Desk", null).id();
        faults.addAll(look(key(Actor.office(office)), Map.of("not-sent", "/office/not-sent", "office", "/office")));
        faults.addAll(look(student(), Map.of("card-work", "/conferences/" + adas + "/card")));
        conferences.reach(adas, 9);
        faults.addAll(look(student(), Map.of("card-plan", "/conferences/" + adas + "/card")));
        conferences.interrupt(adas);
        faults.addAll(look(
                teacher(), Map.of("resume", "/conferences/" + adas + "/resume", "board-hold", pages.get("board"))));
        conferences.held(chloes, Conference.Place.TABLE);
        String after = "/participations/" + school.participation(school.chloe);
        faults.addAll(look(
                teacher(), Map.of("debriefs", "/rounds/" + school.round + "/debriefs", "debrief", after + "/debrief")));
        faults.addAll(look(
                key(Actor.student(school.chloe)),
                Map.of("afterwards", after + "/student-debrief", "card-held", "/conferences/" + chloes + "/card")));
        faults.addAll(look(
                "",
                Map.of(
                        "family-booked",
                        ADAS_LINK,
                        "family-words",
                        ADAS_LINK + "/reflection/" + adas,
                        "family-packet",
                        NANAS_LINK + "/packet/" + bens,
                        "family-code",
                        "/f",
                        "family-unknown",
                        "/f/unknown")));
        context.getBean(Evenings.class).postpone(school.evening);
        String day =
                "?day=" + context.getBean(Evenings.class).get(school.evening).date();
        faults.addAll(look(key(Actor.office(office)), Map.of("closing", "/office/evenings/closing" + day)));
        faults.addAll(look("", Map.of("family-postponed", ADAS_LINK)));
        assertThat(faults).isEmpty();
    }

    @Test
    void a_tap_on_one_board_shows_on_another_at_once() {
        conferences.arrive(adas, 1, 2, Conference.Place.TABLE);
        String board = "/rounds/" + school.round + "/board";
        try (BrowserContext visitor = Browser.visitor(new NewContextOptions().setColorScheme(ColorScheme.DARK))) {
            visitor.addInitScript("sessionStorage.setItem('session', '" + teacher() + "')");
            Page one = visitor.newPage();
            Page other = visitor.newPage();
            one.navigate(address(board));
            other.navigate(address(board));
            one.locator(".tile-act button").first().click();
            other.getByText("2 · Settled")
                    .waitFor(new com.microsoft.playwright.Locator.WaitForOptions().setTimeout(8000));
            assertThat(one.url()).endsWith(board);
        }
    }

    @Test
    void a_family_books_and_writes_without_any_script() {
        var options = new NewContextOptions().setJavaScriptEnabled(false).setViewportSize(320, 640);
        try (BrowserContext phone = Browser.visitor(options)) {
            Page page = phone.newPage();
            page.navigate(address(school.linkOf(school.ada)));
            page.locator("button.time").first().click();
            com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat(page.locator(".notice.good"))
                    .containsText("You’re booked.");
            page.getByText("Write a few words to Amara").click();
            page.getByLabel("I saw you grow in").fill("patience");
            page.getByText("Save and share with Amara").click();
            com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat(page.locator(".notice.good"))
                    .containsText("Saved and shared with Amara.");
        }
    }

    private List<String> look(String key, Map<String, String> pages) {
        // A link belongs to one device, so each look gets its own.
        String adas = school.linkOf(school.ada);
        String nanas = school.linkOf(school.nana);
        Map<String, String> addresses = new LinkedHashMap<>();
        pages.forEach((name, path) ->
                addresses.put(name, address(path.replace(ADAS_LINK, adas).replace(NANAS_LINK, nanas))));
        return ScreenPictures.look(key, addresses);
    }

    private String teacher() {
        return key(Actor.teacher(school.teacher));
    }

    private String student() {
        return key(Actor.student(school.amara));
    }

    private String key(Actor actor) {
        return context.getBean(Sessions.class).start(actor, school.room);
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }
}
