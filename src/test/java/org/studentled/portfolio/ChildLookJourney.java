package org.studentled.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.ByteArrayResource;
import org.studentled.ClassFixture;
import org.studentled.FullApplication;
import org.studentled.access.ClassDevices;
import org.studentled.goals.Goal;
import org.studentled.goals.Goals;
import org.studentled.goals.Habit;
import org.studentled.goals.Habits;
import org.studentled.journeys.Accessibility;
import org.studentled.journeys.Browser;
import org.studentled.progress.ChartKind;
import org.studentled.progress.ChartKinds;
import org.studentled.rehearsal.Rehearsals;
import org.studentled.round.Band;
import org.studentled.school.Actor;
import org.studentled.school.SchoolZone;

/** Every screen of a child's work and of the teacher's, on a phone and on a Chromebook, by day and by night. */
@FullApplication
class ChildLookJourney {

    /** What has colors of its own; everything else is made of the parts {@code LookJourney} looks at by night. */
    private static final Set<String> BY_EVENING_TOO =
            Set.of("week-numbers", "week-proud", "script", "goals", "prep", "young-habits", "device-pictures");

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext school;

    @Test
    void a_child_of_grade_three_and_its_teacher_can_read_every_screen() {
        ClassFixture room = full(Band.GRADES_2_3);
        String ada = "/participations/" + room.participationOf(room.ada);
        String round = "/rounds/" + room.round.id();
        List<String> faults = new ArrayList<>();
        faults.addAll(look(
                room.tabOf(room.ada),
                pages(
                        "week-numbers", ada + "/week",
                        "week-proud", ada + "/week?step=proud",
                        "week-habits", ada + "/week?step=habits",
                        "week-finish", ada + "/week?step=finish",
                        "work", ada + "/work",
                        "goals", ada + "/goals",
                        "book", ada + "/book",
                        "book-read", ada + "/book/read",
                        "script", ada + "/script",
                        "practise", ada + "/practice?place=4",
                        "rehearsal", ada + "/rehearsal")));
        faults.addAll(look(
                room.tabOfTeacher(),
                pages(
                        "class-week", "/weeks/" + room.week.id(),
                        "prep", round + "/prep",
                        "note", ada + "/note",
                        "sections", round + "/sections",
                        "sign-off-open", ada + "/sign-off",
                        "pairs", round + "/pairs",
                        "pictures", "/classes/" + room.id + "/pictures",
                        "chart", "/classes/" + room.id + "/measures/" + room.fluency.id() + "/chart")));
        assertThat(faults).isEmpty();
    }

    @Test
    void a_child_that_can_not_read_yet_has_pictures_and_few_words() {
        ClassFixture room = full(Band.K_1);
        String ada = "/participations/" + room.participationOf(room.ada);
        String device = "/device/" + school.getBean(ClassDevices.class).start(room.id, Actor.teacher(room.teacher));
        List<String> faults = new ArrayList<>(look(
                room.tabOf(room.ada),
                pages(
                        "young-proud", ada + "/week?step=proud",
                        "young-habits", ada + "/week?step=habits",
                        "young-script", ada + "/script",
                        "young-goals", ada + "/goals")));
        faults.addAll(look("", pages("device", device, "device-pictures", device + "/" + room.ada.id())));
        assertThat(faults).isEmpty();
    }

    private ClassFixture full(Band band) {
        ClassFixture room = new ClassFixture(school, band).withAdasWork();
        var ada = room.participationOf(room.ada);
        Habits habits = school.getBean(Habits.class);
        habits.rate(ada, room.week.id(), Habit.EFFORT, 3, band);
        habits.giveExample(ada, room.week.id(), Habit.EFFORT, "I did the long one.");
        Piece proud = room.choose(room.week, Piece.Kind.PROUD, "My volcano", "It erupts.");
        school.getBean(Photos.class).add(proud, new ByteArrayResource(SampleImages.plain("jpg", 800, 600)));
        school.getBean(ChartKinds.class).draw(room.fluency.id(), ChartKind.GOAL);
        school.getBean(ChartKinds.class).draw(room.spelling.id(), ChartKind.DOTS);
        school.getBean(Goals.class)
                .set(
                        ada,
                        new Goal.Wish(
                                "read 100 words per minute",
                                "Reading fluency",
                                "62",
                                "100",
                                school.getBean(SchoolZone.class).today().plusWeeks(9),
                                "read aloud for ten minutes",
                                "listening to me"));
        Pieces pieces = school.getBean(Pieces.class);
        school.getBean(Portfolios.class)
                .pickWork(
                        ada,
                        pieces.findByParticipation(ada).stream().map(Piece::id).toList());
        school.getBean(Rehearsals.class)
                .handIn(
                        java.util.UUID.randomUUID(),
                        ada,
                        room.participationOf(room.ben),
                        Set.of(org.studentled.rehearsal.PartnerSheet.Sign.GREETED),
                        "You were funny.",
                        "Go slower.",
                        true);
        return room;
    }

    private static Map<String, String> pages(String... namesAndPaths) {
        Map<String, String> pages = new LinkedHashMap<>();
        for (int at = 0; at < namesAndPaths.length; at += 2) {
            pages.put(namesAndPaths[at], namesAndPaths[at + 1]);
        }
        return pages;
    }

    private List<String> look(String key, Map<String, String> pages) {
        List<String> faults = new ArrayList<>();
        for (int width : new int[] {320, 1366}) {
            ColorScheme scheme = width == 320 ? ColorScheme.LIGHT : ColorScheme.DARK;
            try (BrowserContext visitor = Browser.visitor(
                    new NewContextOptions().setViewportSize(width, 768).setColorScheme(scheme))) {
                if (!key.isEmpty()) {
                    visitor.addInitScript("sessionStorage.setItem('session', '" + key + "')");
                }
                Page page = visitor.newPage();
                pages.forEach((name, path) -> faults.addAll(look(page, name + "-" + width, path, width)));
            }
        }
        return faults;
    }

    private List<String> look(Page page, String name, String path, int width) {
        page.navigate("http://localhost:" + port + path);
        page.locator("main:not([data-shell]) h1").first().waitFor();
        if (name.contains("open")) {
            page.evaluate("() => document.querySelectorAll('details').forEach(each => each.open = true)");
        }
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of("target/look", name + ".png")));
        List<String> faults = new ArrayList<>();
        Object wide = page.evaluate("() => document.documentElement.scrollWidth");
        if (!wide.equals(width)) {
            faults.add(name + " is " + wide + " wide");
        }
        if (width > 320 && !BY_EVENING_TOO.contains(name.replaceAll("-\\d+$", ""))) {
            return faults;
        }
        Accessibility.violations(page).forEach(each -> faults.add(name + " " + each));
        return faults;
    }
}
