package org.studentled.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.studentled.CountedStatements;
import org.studentled.FullApplication;
import org.studentled.GrowingClassFixture;
import org.studentled.PageClient;
import org.studentled.access.Sessions;
import org.studentled.school.Actor;
import org.studentled.school.Staff;

/** What a screen asks of the database must not grow with the class. */
@FullApplication
class ScreenStatementsTest {

    private static final int SMALL = 5;
    private static final int WHOLE = 30;

    /** Screens that still ask more for a larger class; a screen that is mended leaves this list, and none comes onto it. */
    private static final Set<String> STILL_GROWING = Set.of();

    /** What a moment brings: a visit that is noted as seen, a limit that is counted. */
    private static final int BY_CHANCE = 3;

    @Autowired
    ApplicationContext school;

    @Autowired
    MockMvc browser;

    @Test
    void a_screen_asks_the_database_as_often_for_thirty_students_as_for_five() {
        GrowingClassFixture room = new GrowingClassFixture(school);
        room.add(SMALL);
        Map<String, Runnable> screens = screens(room);
        Map<String, List<String>> few = asked(screens);
        room.add(WHOLE - SMALL);
        Map<String, List<String>> many = asked(screens);
        new GrowingClassFixture(school).add(SMALL);
        Map<String, List<String>> twoClasses = asked(screens);
        String table = screens.keySet().stream()
                .map(name -> "%-24s %5d %5d %5d%n"
                        .formatted(name, count(few, name), count(many, name), count(twoClasses, name)))
                .collect(Collectors.joining());
        assertThat(growing(few, many))
                .as("more for 30 students than for 5%n%s", table)
                .isEqualTo(STILL_GROWING);
        assertThat(growing(many, twoClasses))
                .as("more for a second class%n%s", table)
                .isEmpty();
    }

    private static Set<String> growing(Map<String, List<String>> before, Map<String, List<String>> after) {
        return before.keySet().stream()
                .filter(name -> count(after, name) > count(before, name) + BY_CHANCE)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static int count(Map<String, List<String>> asked, String screen) {
        return Objects.requireNonNull(asked.get(screen)).size();
    }

    /** What is kept for a minute, as the tables of a board, may have to be made again just while it is counted. */
    private static List<String> fewer(List<String> first, List<String> second) {
        return first.size() < second.size() ? first : second;
    }

    private static Map<String, List<String>> asked(Map<String, Runnable> screens) {
        // What is read once and kept is read before anything is counted.
        screens.values().forEach(Runnable::run);
        Map<String, List<String>> asked = new LinkedHashMap<>();
        screens.forEach((name, open) -> asked.put(name, fewer(CountedStatements.of(open), CountedStatements.of(open))));
        return asked;
    }

    private Map<String, Runnable> screens(GrowingClassFixture room) {
        PageClient teacher = room.teacherAt(browser);
        PageClient pupil = room.studentAt(browser);
        PageClient family = new PageClient(browser, "");
        Staff staff = school.getBean(Staff.class);
        PageClient office =
                staffAt(Actor.office(staff.addOffice("The office", null).id()));
        PageClient administrator = staffAt(Actor.administrator(
                staff.addAdministrator("The administrator", null).id()));
        String link = room.link();
        String round = "/rounds/" + room.round;
        String classes = "/classes/" + room.id;
        String week = "/weeks/" + room.weeks.get(2).id();
        String student = "/participations/" + room.participations.get(0);
        Map<String, Runnable> screens = new LinkedHashMap<>();
        put(screens, "inbox", teacher, "/desk");
        put(screens, "class page", teacher, classes);
        put(screens, "class photos", teacher, classes + "/photos");
        put(screens, "measures", teacher, classes + "/measures");
        put(screens, "numbers", teacher, classes + "/numbers");
        put(screens, "numbers list", teacher, classes + "/numbers.csv");
        put(screens, "sign-in pictures", teacher, classes + "/pictures");
        put(screens, "class week", teacher, week);
        put(screens, "week grid", teacher, week + "/scores");
        put(screens, "round page", teacher, round);
        put(screens, "sections", teacher, round + "/sections");
        put(screens, "prep board", teacher, round + "/prep");
        put(screens, "pairs", teacher, round + "/pairs");
        put(screens, "sign-offs", teacher, round + "/sign-offs");
        put(screens, "notes", teacher, round + "/notes");
        put(screens, "schedule", teacher, round + "/schedule");
        put(screens, "letters", teacher, round + "/letters");
        put(screens, "papers", teacher, round + "/papers");
        put(screens, "live board", teacher, round + "/board");
        put(screens, "live board, tables", teacher, round + "/board/tables");
        put(screens, "door", teacher, round + "/check-in");
        put(screens, "door passes", teacher, round + "/door-passes");
        put(screens, "debriefs", teacher, round + "/debriefs");
        put(screens, "returns", teacher, round + "/returns");
        put(screens, "where a child stands", teacher, student);
        put(screens, "pupil home", pupil, "/desk");
        put(screens, "my week", pupil, student + "/week");
        put(screens, "my goals", pupil, student + "/goals");
        put(screens, "my book", pupil, student + "/book");
        put(screens, "my script", pupil, student + "/script");
        put(screens, "practice", pupil, student + "/practice");
        put(screens, "family page", family, link);
        put(screens, "office home", office, "/office");
        put(screens, "office classes", office, "/office/classes");
        put(screens, "office people", office, "/office/people");
        put(screens, "office inbox", office, "/office/inbox");
        put(screens, "office class page", office, classes);
        put(screens, "office child page", office, classes + "/students/" + room.students.get(0));
        put(screens, "office schedule", office, round + "/schedule");
        put(screens, "office letters", office, round + "/letters");
        put(screens, "office evenings", office, "/office/evenings");
        put(screens, "settings", administrator, "/settings");
        put(screens, "incidents", administrator, "/office/incidents");
        put(screens, "office records", office, "/office/records");
        return screens;
    }

    private PageClient staffAt(Actor actor) {
        return new PageClient(browser, school.getBean(Sessions.class).start(actor, null));
    }

    private static void put(Map<String, Runnable> screens, String name, PageClient who, String path) {
        screens.put(name, () -> {
            PageClient.Answer answer = who.open(path);
            assertThat(answer.status()).as(path + " " + answer.location()).isEqualTo(200);
        });
    }
}
