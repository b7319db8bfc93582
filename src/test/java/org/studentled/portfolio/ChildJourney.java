package org.studentled.portfolio;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.studentled.ClassFixture;
import org.studentled.FullApplication;
import org.studentled.goals.Habit;
import org.studentled.goals.Habits;
import org.studentled.journeys.Browser;
import org.studentled.rehearsal.PartnerSheet;
import org.studentled.rehearsal.Rehearsals;
import org.studentled.round.Band;
import org.studentled.round.ParticipationId;
import org.studentled.round.Weeks;
import org.studentled.script.Line;
import org.studentled.script.Script;
import org.studentled.script.Scripts;

/** A child at a Chromebook: from an empty week to a rehearsal that is signed off. */
@FullApplication
class ChildJourney {

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext school;

    private ClassFixture room;
    private ParticipationId ada;
    private String at;

    @BeforeEach
    void openTheRoom() {
        room = new ClassFixture(school).withAdasWork();
        ada = room.participationOf(room.ada);
        at = "/participations/" + ada;
    }

    @Test
    void by_keyboard_alone_from_an_empty_week_to_a_signed_off_rehearsal() {
        try (BrowserContext chromebook = device(room.tabOf(room.ada))) {
            Page page = open(chromebook, at + "/week");
            key(page, "Yes, that is my score");
            assertThat(page.getByText("That is my score").first()).isVisible();
            key(page, "On to my work");
            heading(page, "Choose work you are proud of");
            write(page, "What is it called?", "My volcano");
            write(page, "What do you want to say about it?", "It erupts.");
            key(page, "Next");
            heading(page, "Choose work that could be better");
            key(page, "I don’t have one this week");
            heading(page, "How did you work?");
            to(page, "input[name='level-EFFORT']");
            page.keyboard().press("Space");
            assertThat(page.locator(".saved").first()).hasText("Saved");
            key(page, "Next");
            heading(page, "This is your week");
            key(page, "I am done");
            heading(page, "Hello, Ada");
            assertThat(school.getBean(Weeks.class).doneBy(room.week.id())).contains(ada);
            assertThat(school.getBean(Habits.class).in(ada, room.week.id())).containsKey(Habit.EFFORT);

            go(page, at + "/work");
            key(page, "Put these in my portfolio");
            heading(page, "Hello, Ada");
            go(page, at + "/book");
            key(page, "Move Fractions quiz up");
            assertThat(page.locator("#announcer")).containsText("Fractions quiz is now page");
            go(page, at + "/goals");
            write(page, "I will …", "read 100 words");
            key(page, "This is my goal");
            assertThat(page.getByText("I will read 100 words").first()).isVisible();
            fillScript(page);
            go(page, at + "/practice?place=99");
            key(page, "I said it all");
            heading(page, "Hello, Ada");
        }
        Rehearsals rehearsals = school.getBean(Rehearsals.class);
        rehearsals.handIn(
                ada, room.participationOf(room.ben), Set.of(PartnerSheet.Sign.GREETED), "Clear voice.", "Look up.");
        try (BrowserContext desk = device(room.tabOfTeacher())) {
            Page page = open(desk, at + "/sign-off");
            key(page, "Ready for the evening");
            heading(page, "Inbox");
        }
        assertThat(rehearsals.lastSignOff(ada)).get().returns(true, word -> word.ready());
    }

    @Test
    void what_is_typed_without_a_line_waits_and_is_sent_once() {
        try (BrowserContext chromebook = device(room.tabOf(room.ada))) {
            Page page = open(chromebook, at + "/week?step=proud");
            chromebook.setOffline(true);
            page.getByLabel("What is it called?").fill("My volcano");
            assertThat(page.locator(".saved").first()).containsText("Saved on this device");
            page.getByLabel("What is it called?").fill("My red volcano");
            page.getByLabel("What do you want to say about it?").fill("It erupts.");
            page.waitForCondition(() -> String.valueOf(page.evaluate("() => sessionStorage.waiting"))
                    .contains("It erupts."));
            chromebook.setOffline(false);
            assertThat(page.locator(".saved").first()).hasText("Saved");
            page.waitForCondition(() -> "{}".equals(page.evaluate("() => sessionStorage.waiting")));
        }
        assertThat(school.getBean(Pieces.class).in(ada, room.week.id()))
                .singleElement()
                .returns("My red volcano", Piece::title)
                .returns("It erupts.", Piece::reflection);
    }

    @Test
    void a_button_works_the_moment_it_is_seen() {
        room.choose(room.week, Piece.Kind.PROUD, "My volcano", "It erupts.");
        try (BrowserContext chromebook = device(room.tabOf(room.ada))) {
            chromebook.addInitScript("new MutationObserver((_, eyes) => {"
                    + " const button = document.querySelector('main button.big');"
                    + " if (button) { eyes.disconnect(); button.click(); }"
                    + " }).observe(document, { childList: true, subtree: true })");
            Page page = chromebook.newPage();
            page.navigate("http://localhost:" + port + at + "/week?step=finish");
            heading(page, "Hello, Ada");
        }
        assertThat(school.getBean(Weeks.class).doneBy(room.week.id())).contains(ada);
    }

    @Test
    void two_devices_in_one_field_are_asked_whose_words_stay() {
        try (BrowserContext chromebook = device(room.tabOf(room.ada));
                BrowserContext tablet = device(room.tabOf(room.ada))) {
            Page one = open(chromebook, at + "/week?step=proud");
            Page other = open(tablet, at + "/week?step=proud");
            one.getByLabel("What do you want to say about it?").fill("It erupts.");
            assertThat(one.locator(".saved").last()).hasText("Saved");
            other.getByLabel("What do you want to say about it?").fill("It is red.");
            assertThat(other.getByText("This was changed on another device")).isVisible();
            assertThat(other.getByText("It erupts.")).isVisible();
            other.getByText("Keep this version").click();
            assertThat(other.locator(".saved").last()).hasText("Saved");
        }
        assertThat(school.getBean(Pieces.class).findByWeekAndKind(ada, room.week.id(), Piece.Kind.PROUD))
                .get()
                .returns("It is red.", Piece::reflection);
    }

    @Test
    void a_photo_is_shrunk_on_the_device_and_shown() {
        try (BrowserContext chromebook = device(room.tabOf(room.ada))) {
            Page page = open(chromebook, at + "/week?step=proud");
            page.getByLabel("Take or choose a photo")
                    .setInputFiles(new FilePayload("volcano.png", "image/png", SampleImages.plain("png", 2400, 1200)));
            Locator shown = page.locator(".photos img");
            assertThat(shown).hasAttribute("width", "1600");
            page.waitForCondition(() -> Boolean.TRUE.equals(shown.evaluate("img => img.naturalWidth === 1600")));
        }
    }

    @Test
    void a_child_that_can_not_read_yet_hears_its_cards() {
        ClassFixture little = new ClassFixture(school, Band.K_1).withAdasWork();
        try (BrowserContext tablet = device(little.tabOf(little.ada))) {
            tablet.addInitScript(
                    "window.spoken = []; speechSynthesis.speak = (words) => window.spoken.push(words.text);");
            String here = "/participations/" + little.participationOf(little.ada);
            Page page = open(tablet, here + "/week?step=proud");
            page.getByText("It was fun.").click();
            assertThat(page.getByLabel("What do you want to say about it?")).hasValue("It was fun.");
            go(page, here + "/script");
            page.locator("[data-aloud]", new Page.LocatorOptions().setHasText("Do you want some water?"))
                    .getByText("Read it to me")
                    .click();
            assertThat(page.evaluate("() => window.spoken[0]")).isEqualTo("Do you want some water?");
            assertThat(page.locator(".picture-card svg.picture").first()).isVisible();
        }
    }

    private void fillScript(Page page) {
        go(page, at + "/script");
        Scripts scripts = school.getBean(Scripts.class);
        long open = scripts.getByParticipation(ada).openBlanks();
        to(page, "input.blank:has(+ .side > .print-only:only-child)");
        page.keyboard().type("grandma");
        page.keyboard().press("Tab");
        assertThat(page.locator(".line .tick").first()).isVisible();
        for (Line.Part known : oneOfEachKind(scripts.getByParticipation(ada))) {
            key(page, "use " + known.suggestion());
            assertThat(page.locator(".line .tick:focus")).hasCount(1);
            open--;
        }
        assertThat(scripts.getByParticipation(ada).openBlanks()).isEqualTo(open - 1);
        scripts.getByParticipation(ada).lines().stream()
                .flatMap(line -> line.parts().stream())
                .filter(part -> part.isOpen())
                .forEach(part -> scripts.fill(ada, part.key(), part.isKnown() ? part.suggestion() : "mine"));
        go(page, at + "/script");
        key(page, "My script is ready");
        heading(page, "Hello, Ada");
    }

    /** In the order of the page, so that the Tab key never has to go back. */
    private static List<Line.Part> oneOfEachKind(Script script) {
        Set<Line.Kind> kinds = EnumSet.noneOf(Line.Kind.class);
        return script.lines().stream()
                .flatMap(line -> line.parts().stream())
                .filter(part -> part.isOpen() && part.isKnown() && kinds.add(part.kind()))
                .toList();
    }

    /** Reaches a button or link by its name with the Tab key and presses it, as someone without a mouse does. */
    private static void key(Page page, String name) {
        tab(
                page,
                "() => { const e = document.activeElement; return (e.getAttribute('aria-label') || e.textContent || '')"
                        + ".replace(/\\s+/g, ' ').trim(); }",
                name);
        page.keyboard().press("Enter");
    }

    private static void write(Page page, String label, String text) {
        tab(page, "() => document.activeElement.labels?.[0]?.textContent.replace(/\\s+/g, ' ').trim() || ''", label);
        page.keyboard().type(text);
    }

    private static void to(Page page, String selector) {
        tab(page, "() => String(document.activeElement.matches(\"" + selector + "\"))", "true");
    }

    private static void tab(Page page, String asks, String wanted) {
        for (int press = 0; press < 120; press++) {
            page.keyboard().press("Tab");
            if (String.valueOf(page.evaluate(asks)).startsWith(wanted)) {
                return;
            }
        }
        throw new AssertionError("Nobody gets to \"" + wanted + "\" by keyboard on " + page.url());
    }

    private static void heading(Page page, String words) {
        assertThat(page.locator("main h1")).hasText(words);
    }

    private Page open(BrowserContext device, String path) {
        Page page = device.newPage();
        go(page, path);
        return page;
    }

    private void go(Page page, String path) {
        page.navigate("http://localhost:" + port + path);
        assertThat(page.locator("main:not([data-shell]) h1").first()).isVisible();
    }

    private static BrowserContext device(String key) {
        BrowserContext device = Browser.visitor(new NewContextOptions().setViewportSize(1366, 768));
        device.addInitScript("sessionStorage.setItem('session', '" + key + "')");
        return device;
    }
}
