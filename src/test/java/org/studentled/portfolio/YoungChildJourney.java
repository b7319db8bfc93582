package org.studentled.portfolio;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.studentled.ClassFixture;
import org.studentled.FullApplication;
import org.studentled.access.ClassDevices;
import org.studentled.access.SignInPictures;
import org.studentled.goals.Goal;
import org.studentled.goals.Goals;
import org.studentled.journeys.Browser;
import org.studentled.rehearsal.Rehearsals;
import org.studentled.round.Band;
import org.studentled.round.ParticipationId;
import org.studentled.school.Actor;

/** A child who can't read yet, on a small device that can't speak: its week on it, and a Chromebook until it is ready. */
@FullApplication
class YoungChildJourney {

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext school;

    private ClassFixture room;
    private ParticipationId ada;
    private String at;

    @BeforeEach
    void openTheRoom() {
        room = new ClassFixture(school, Band.K_1).withAdasWork();
        ada = room.participationOf(room.ada);
        at = "/participations/" + ada;
    }

    @Test
    void by_taps_and_pictures_from_its_card_to_the_teachers_word() {
        String device = "/device/" + school.getBean(ClassDevices.class).start(room.id, Actor.teacher(room.teacher));
        try (BrowserContext phone = device(320, 640)) {
            Page page = open(phone, device);
            itsWeek(page);
        }
        try (BrowserContext chromebook = device(1366, 768)) {
            Page page = open(chromebook, device);
            comesIn(page);
            itsBook(page);
            itsWords(page);
        }
        Rehearsals rehearsals = school.getBean(Rehearsals.class);
        rehearsals.handIn(ada, room.participationOf(room.ben), Set.of(), "You looked at me.", "Go slower.");
        try (BrowserContext desk = device(1366, 768)) {
            desk.addInitScript("sessionStorage.setItem('session', '" + room.tabOfTeacher() + "')");
            Page page = open(desk, at + "/sign-off");
            tap(page, "Ready for the evening");
            heading(page, "Inbox");
            go(page, "/rounds/" + room.round.id() + "/prep");
            look(page, "young-prep");
            assertThat(page.locator("tr", new Page.LocatorOptions().setHasText("Ada Okafor")))
                    .containsText("ready");
            assertThat(page.locator("tr", new Page.LocatorOptions().setHasText("Ben Lindqvist")))
                    .containsText("not yet");
        }
        assertThat(rehearsals.lastSignOff(ada)).get().returns(true, word -> word.ready());
    }

    private void comesIn(Page page) {
        tap(page, "Ada");
        tap(
                page,
                school.getBean(SignInPictures.class)
                        .getByStudent(room.ada.id())
                        .name()
                        .toLowerCase(Locale.ROOT));
        heading(page, "Hello, Ada");
    }

    private void itsWeek(Page page) {
        comesIn(page);
        go(page, at + "/week");
        look(page, "young-week");
        tap(page, "Yes, that is my score");
        assertThat(page.getByText("That is my score").first()).isVisible();
        tap(page, "On to my work");
        heading(page, "Choose work you are proud of");
        tap(page, "My drawing");
        assertThat(page.getByLabel("What is it called?")).hasValue("My drawing");
        tap(page, "It was fun.");
        look(page, "young-work");
        tap(page, "Next");
        heading(page, "Choose work that could be better");
        tap(page, "I don’t have one this week");
        heading(page, "How did you work?");
        page.locator(".faces .choice").first().click();
        assertThat(page.locator(".saved").first()).hasText("Saved");
        tap(page, "Next");
        heading(page, "This is your week");
        tap(page, "I am done");
        heading(page, "Hello, Ada");
    }

    private void itsBook(Page page) {
        go(page, at + "/work");
        tap(page, "Put these in my portfolio");
        heading(page, "Hello, Ada");
        go(page, at + "/goals");
        look(page, "young-goals-open");
        tap(page, "I will help a friend");
        assertThat(page.locator(".one-thing svg.picture").first()).isVisible();
        look(page, "young-goals-set");
        tap(page, "My goals are ready");
        heading(page, "Hello, Ada");
        assertThat(school.getBean(Goals.class).setIn(ada)).singleElement().returns("help a friend", Goal::willDo);
        go(page, at + "/book");
        drags(page, "My drawing", "My poem about rain");
        tap(page, "My pages are in order");
        heading(page, "Hello, Ada");
    }

    /** By mouse: pressed on the page's name, moved there, let go. */
    private void drags(Page page, String what, String before) {
        page.locator("ol.pages .grip", new Page.LocatorOptions().setHasText(what))
                .dragTo(page.locator("ol.pages .grip", new Page.LocatorOptions().setHasText(before)));
        page.waitForCondition(() -> titles().indexOf(what) < titles().indexOf(before));
        assertThat(page.locator("ol.pages li:has-text('" + what + "') ~ li")
                        .filter(new Locator.FilterOptions().setHasText(before)))
                .hasCount(1);
    }

    private List<String> titles() {
        return school.getBean(PortfolioViews.class).assemble(ada).pages().stream()
                .map(PortfolioView.PageView::title)
                .toList();
    }

    private void itsWords(Page page) {
        go(page, at + "/script");
        Locator known = page.locator("main button.link:text-matches('^use ')");
        for (int left = known.count(); left > 0; left--) {
            known.first().click();
            assertThat(known).hasCount(left - 1);
        }
        tap(page, "grandma");
        assertThat(page.locator("#open-blanks")).hasText("Every blank is filled in.");
        look(page, "young-words");
        tap(page, "My script is ready");
        heading(page, "Hello, Ada");
        go(page, at + "/practice");
        page.getByText("How long do I talk?").click();
        tap(page, "Start the timer");
        page.clock().fastForward(65_000);
        String before = page.locator("main h1").textContent();
        page.locator("main .actions a", new Page.LocatorOptions().setHasText("Next"))
                .click();
        assertThat(page.locator("main h1")).not().hasText(before);
        assertThat(page.locator("[data-counts]")).containsText("1:");
        look(page, "young-practise");
        go(page, at + "/practice?place=99");
        tap(page, "I said it all");
        heading(page, "Hello, Ada");
    }

    private static void tap(Page page, String name) {
        page.locator("main")
                .locator("button, a", new Locator.LocatorOptions().setHasText(name))
                .locator("visible=true")
                .first()
                .click();
    }

    private static void look(Page page, String name) {
        assertThat(new AxeBuilder(page).analyze().getViolations()).as(name).isEmpty();
        assertThat(page.evaluate("() => document.documentElement.scrollWidth <= innerWidth"))
                .as(name + " fits")
                .isEqualTo(true);
        page.screenshot(
                new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of("target", "look", name + ".png")));
    }

    private static void heading(Page page, String words) {
        assertThat(page.locator("main h1")).hasText(words);
    }

    private Page open(BrowserContext device, String path) {
        Page page = device.newPage();
        page.clock().install();
        go(page, path);
        return page;
    }

    private void go(Page page, String path) {
        page.navigate("http://localhost:" + port + path);
        assertThat(page.locator("main:not([data-shell]) h1").first()).isVisible();
    }

    private static BrowserContext device(int width, int height) {
        BrowserContext device = Browser.visitor(new NewContextOptions().setViewportSize(width, height));
        device.addInitScript("Object.defineProperty(window, 'speechSynthesis', { value: undefined })");
        return device;
    }
}
