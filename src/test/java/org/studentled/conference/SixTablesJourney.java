package org.studentled.conference;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.LongSummaryStatistics;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.studentled.EveningFixture;
import org.studentled.FullApplication;
import org.studentled.access.Sessions;
import org.studentled.journeys.Browser;
import org.studentled.round.Participations;
import org.studentled.scheduling.Evening;
import org.studentled.scheduling.Evenings;
import org.studentled.school.Actor;
import org.studentled.school.Adult;
import org.studentled.school.AdultId;
import org.studentled.school.StudentId;

/** Six families at six tables: the teacher's board, a child's card and a parent's phone, and the network fails in between. */
@FullApplication
class SixTablesJourney {

    private static final Duration SLOWEST = Duration.ofSeconds(3);

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    @Autowired
    Conferences conferences;

    EveningFixture school;
    ConferenceId amaras;
    ConferenceId bens;
    ConferenceId chloes;

    @Test
    void the_evening_goes_on_while_the_network_does_not() {
        try (BrowserContext teachers = device(Actor.teacher(school.teacher), 1280);
                BrowserContext childs = device(Actor.student(school.amara), 768);
                BrowserContext parents = Browser.visitor(
                        new NewContextOptions().setViewportSize(320, 640).setJavaScriptEnabled(false))) {
            Page board = open(teachers, "/rounds/" + school.round + "/board");
            Page card = open(childs, "/conferences/" + amaras + "/card");
            assertThat(board.locator(".tile")).hasCount(6);
            assertThat(howSoonTheBoardSees(card, board, 2, 6).getMax())
                    .as("milliseconds until the board sees a tap")
                    .isLessThan(SLOWEST.toMillis());
            theParentWrites(parents);
            theNetworkFails(teachers, board, card);
            theTeacherComesOver(board, card);
        }
    }

    @BeforeEach
    void six_families_sit_down() {
        school = new EveningFixture(context);
        school.bean(Evenings.class)
                .arrange(
                        school.evening,
                        new Evening.Plan(LocalTime.of(16, 0), LocalTime.of(17, 0), 10, 6, 1, "", List.of()));
        amaras = school.conference(school.amara, school.ada);
        bens = school.conference(school.ben, school.nana);
        chloes = school.conference(school.chloe, school.mia);
        List<ConferenceId> all = new ArrayList<>(List.of(amaras, bens, chloes));
        for (String name : List.of("Dario Ortiz", "Emi Sato", "Farid Karimi")) {
            all.add(another(name));
        }
        for (int table = 1; table <= all.size(); table++) {
            conferences.arrive(all.get(table - 1), table, 1, Conference.Place.TABLE);
        }
    }

    private ConferenceId another(String name) {
        StudentId student = school.student(name);
        school.bean(Participations.class).joinAll(school.round);
        AdultId adult =
                school.adult(school.household(name, student), "Parent of " + name, "parent", Adult.Channel.PAPER, null);
        conferences.expect(school.participation(student), List.of(school.householdOf(adult)));
        return school.conference(student, adult);
    }

    /** The child taps from one step to the next, and every one shows on the board automatically. */
    private LongSummaryStatistics howSoonTheBoardSees(Page card, Page board, int from, int to) {
        List<Long> waits = new ArrayList<>();
        for (int step = from; step <= to; step++) {
            long before = System.nanoTime();
            next(card);
            board.waitForCondition(saysStep(board, "Amara", step));
            waits.add(Duration.ofNanos(System.nanoTime() - before).toMillis());
            // The board may be quicker than the card: whoever presses now presses the step before.
            assertThat(card.locator(".one-thing")).containsText("Step " + step + " of 11");
        }
        System.out.println("The board saw the taps of a card after " + waits + " ms");
        return waits.stream().mapToLong(Long::longValue).summaryStatistics();
    }

    private void theParentWrites(BrowserContext parents) {
        Page phone = parents.newPage();
        phone.navigate(address(school.linkOf(school.ada) + "/reflection/" + amaras));
        phone.getByLabel("I am proud that").fill("you never give up");
        phone.getByText("Save and share with Amara").click();
        assertThat(phone.locator(".notice.good")).containsText("Saved and shared with Amara.");
    }

    private void theNetworkFails(BrowserContext teachers, Page board, Page card) {
        int bensBefore = taps(bens);
        int chloesBefore = taps(chloes);
        teachers.setOffline(true);
        tap(board, "Ben", "Settled");
        tap(board, "Ben", "Opening");
        tap(board, "Chlo", "Settled");
        tap(board, "Ben", "Scores");
        assertThat(tile(board, "Ben")).containsText("4 · Scores");
        assertThat(tile(board, "Ben").locator(".tile-kept")).isVisible();
        board.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/look/board-offline.png")));
        next(card);
        assertThat(card.locator("h1")).hasText("Talk about how you work");
        assertThat(conferences.get(bens).step()).as("nothing came through").isEqualTo(1);
        teachers.setOffline(false);
        board.waitForCondition(() -> "[]".equals(board.evaluate("() => localStorage.getItem('taps')")));
        assertThat(board.locator(".tile-kept")).hasCount(0);
        assertThat(tile(board, "Amara")).containsText("7 · ");
        assertThat(conferences.get(bens).step()).isEqualTo(4);
        assertThat(conferences.get(chloes).step()).isEqualTo(2);
        assertThat(taps(bens) - bensBefore).as("each tap once").isEqualTo(3);
        assertThat(taps(chloes) - chloesBefore).as("each tap once").isEqualTo(1);
        assertThat(board.locator("#notices .notice")).hasCount(0);
    }

    /** News comes even if no one tells that a finger was lifted. The teacher is quicker than the card's line to the school: what it did not hear it is told afterwards. */
    private void theTeacherComesOver(Page board, Page card) {
        List<Route> lines = new ArrayList<>();
        card.route("**/live/**", lines::add);
        board.locator("h1").hover();
        board.mouse().down();
        next(card);
        board.waitForCondition(saysStep(board, "Amara", 8));
        board.mouse().up();
        assertThat(card.locator("blockquote")).containsText("you never give up");
        card.waitForCondition(() -> !lines.isEmpty());
        tile(board, "Amara").getByText("I’m here").click();
        board.waitForCondition(saysStep(board, "Amara", 10));
        card.unroute("**/live/**");
        lines.forEach(Route::resume);
        assertThat(card.locator("h1")).hasText("Your teacher comes over");
        board.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/look/board-six.png")));
    }

    private static void next(Page card) {
        card.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Next").setExact(true))
                .click();
    }

    private static void tap(Page board, String student, String step) {
        tile(board, student)
                .locator("form[data-tap] button")
                .filter(new Locator.FilterOptions().setHasText(step))
                .click();
    }

    private static java.util.function.BooleanSupplier saysStep(Page board, String student, int step) {
        return () -> tile(board, student).locator(".tile-step").textContent().startsWith(step + " ");
    }

    private static Locator tile(Page board, String student) {
        return board.locator("li.tile").filter(new Locator.FilterOptions().setHasText(student));
    }

    /** Every tap that counted has changed the row once. */
    private int taps(ConferenceId conference) {
        return context.getBean(JdbcClient.class)
                .sql("select version from conference where id = :id")
                .param("id", conference.value())
                .query(Integer.class)
                .single();
    }

    private BrowserContext device(Actor actor, int width) {
        BrowserContext device = Browser.visitor(new NewContextOptions().setViewportSize(width, 900));
        device.addInitScript("sessionStorage.setItem('session', '"
                + context.getBean(Sessions.class).start(actor, school.room) + "')");
        return device;
    }

    private Page open(BrowserContext device, String path) {
        Page page = device.newPage();
        page.navigate(address(path));
        page.locator("main h1").first().waitFor();
        return page;
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }
}
