package org.studentled.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.server.PathContainer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.studentled.EveningFixture;
import org.studentled.FullApplication;
import org.studentled.PageClient;
import org.studentled.access.Route;
import org.studentled.access.RouteTable;
import org.studentled.round.Rounds;
import org.studentled.round.WeekId;
import org.studentled.round.Weeks;
import org.studentled.school.Classes;
import org.studentled.school.Role;
import org.studentled.school.StudentId;
import org.studentled.takehome.Packets;

/** Whoever sees a link or a button may press it: none of them answers that it is not open to them, or not there. */
@FullApplication
class NoButtonRefusesTest {

    private static final Pattern LINK = Pattern.compile("<a [^>]*href=\"(/[^\"#]*)");
    private static final Pattern LOADED = Pattern.compile("hx-get=\"(/[^\"#]*)");
    private static final Pattern SENT = Pattern.compile("hx-post=\"(/[^\"#]*)");

    /** Of a list only the first few are pressed: the others lead to the same page. */
    private static final int OF_ONE_KIND = 2;

    private static final int PRESSES = 3;

    private static final Pattern FORM =
            Pattern.compile("<form ([^>]*method=\"post\"[^>]*)>(.*?)</form>", Pattern.DOTALL);
    private static final Pattern ACTION = Pattern.compile("action=\"(/[^\"]*)\"");
    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]*)\"[^>]*value=\"([^\"]*)\"");

    @Autowired
    ApplicationContext context;

    @Autowired
    MockMvc browser;

    @Autowired
    RouteTable table;

    EveningFixture school;
    List<String> pages;

    @BeforeEach
    void a_class_with_a_twin_and_a_family_that_did_not_come() {
        school = new EveningFixture(context);
        var bens = school.conference(school.ben, school.nana);
        context.getBean(Packets.class).pack(bens);
        var twin = context.getBean(Classes.class)
                .create("Room 12 again", 3, school.teacher)
                .id();
        int deployment = 1;
        var platform = UUID.randomUUID();
        for (var each : List.of(school.room, twin)) {
            context.getBean(JdbcClient.class)
                    .sql("insert into lms_course (platform, deployment, context_id, class_id) values (?, ?, ?, ?)")
                    .params(platform, "" + deployment++, "course", each.value())
                    .update();
        }
        String room = "/classes/" + school.room;
        pages = List.of(
                room,
                room + "/join/" + twin,
                room + "/students/" + school.amara,
                room + "/pictures",
                "/rounds/" + school.round,
                "/rounds/" + school.round + "/pairs",
                "/rounds/" + school.round + "/debriefs",
                "/conferences/" + bens + "/packet",
                "/participations/" + school.participation(school.amara),
                room + "/photos",
                "/rounds/" + school.round + "/schedule",
                "/rounds/" + school.round + "/letters",
                "/office",
                "/office/feedback",
                "/office/inbox",
                "/office/evenings",
                "/office/records/" + school.amara,
                "/desk");
    }

    @Test
    void of_the_teacher() {
        assertThat(refusedTo(school.teacherAt(browser))).isEmpty();
    }

    @Test
    void of_the_office() {
        assertThat(refusedTo(school.officeAt(browser))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"ADULT", "SYSTEM"})
    void on_all_pages_within_three_presses_of_the_first(Role role) {
        PageClient reader = reader(role);
        List<String> refused = new ArrayList<>();
        Map<String, Integer> opened = new HashMap<>();
        Set<String> level = new LinkedHashSet<>(List.of("/"));
        for (int press = 0; press <= PRESSES; press++) {
            Set<String> next = new LinkedHashSet<>();
            for (String path : level) {
                Route route = table.find("GET", PathContainer.parsePath(path.replaceFirst("\\?.*", "")))
                        .orElse(null);
                if (route != null && opened.merge(route.toString(), 1, Integer::sum) > OF_ONE_KIND) {
                    continue;
                }
                var page = reader.open(path);
                note("GET " + path, page.status(), refused);
                if (!page.location().isEmpty()) {
                    next.add(page.location());
                }
                linksOf(page.body()).forEach(next::add);
                sentBy(page.body())
                        .filter(sent -> table.find("POST", PathContainer.parsePath(sent))
                                .filter(line -> line.admits(role))
                                .isEmpty())
                        .forEach(sent -> refused.add("POST " + sent + " on " + path));
            }
            level = next;
        }
        assertThat(refused).isEmpty();
        assertThat(opened).as("there is something to open").isNotEmpty();
    }

    private static Stream<String> linksOf(String page) {
        return Stream.of(LINK, LOADED)
                .flatMap(links -> matches(links, page).stream())
                .map(link -> link.group(1).replace("&amp;", "&"));
    }

    private static Stream<String> sentBy(String page) {
        return Stream.concat(
                        matches(FORM, page).stream().map(form -> form(form)[0]),
                        matches(SENT, page).stream().map(sent -> sent.group(1)))
                .map(path -> path.replaceFirst("\\?.*", ""));
    }

    private PageClient reader(Role role) {
        return switch (role) {
            case TEACHER -> school.teacherAt(browser);
            case STUDENT -> school.studentAt(browser, school.amara);
            case OFFICE -> school.officeAt(browser);
            default -> school.someoneAt(browser, role);
        };
    }

    @Test
    void partners_earlier_weeks_closed_rounds_and_the_long_view_are_three_presses_from_the_teachers_desk() {
        Weeks weeks = context.getBean(Weeks.class);
        WeekId first = weeks.openNext(school.round).id();
        weeks.openNext(school.round);
        PageClient teacher = school.teacherAt(browser);
        assertThat(reached(teacher, 3))
                .contains(
                        "/rounds/" + school.round + "/pairs",
                        "/weeks/" + first,
                        "/students/" + school.amara + "/goals");
        context.getBean(Rounds.class).closeByHand(school.round);
        assertThat(reached(teacher, 3)).contains("/rounds/" + school.round, "/rounds/" + school.round + "/debriefs");
    }

    @Test
    void everything_the_office_does_for_a_class_and_a_child_is_three_presses_from_its_home() {
        String name = "Room " + UUID.randomUUID();
        context.getBean(Classes.class).rename(school.room, name, 3);
        StudentId lou = school.student("Lou " + name);
        context.getBean(Rounds.class).teacherAway(school.round);
        PageClient office = school.officeAt(browser);
        assertThat(office.open("/office").body())
                .contains("action=\"/office/people\"", "href=\"/office/classes\"", "href=\"/office/evenings\"");
        String room = "/classes/" + school.room;
        String child = room + "/students/" + lou;
        // The search itself is the first press.
        Set<String> reached =
                reached(office, List.of("/office/people?name=" + name, "/office/classes?name=" + name), 2);
        assertThat(reached)
                .contains(
                        room,
                        child,
                        room + "/photos",
                        "/office/records/" + lou,
                        "/rounds/" + school.round + "/schedule",
                        "/rounds/" + school.round + "/letters");
        assertThat(reached)
                .noneMatch(link -> link.matches(".*/(goals|book|work|week|debriefs|measures|numbers|board)$"));
        String page = office.open(child).body();
        assertThat(page).contains(child + "/households", "Who does Lou live with?");
        assertThat(office.open(room + "/students/" + school.chloe).body()).contains("/block", "/unblock", "/file");
    }

    private static Set<String> reached(PageClient reader, int presses) {
        return reached(reader, List.of("/desk"), presses);
    }

    private static Set<String> reached(PageClient reader, List<String> from, int presses) {
        Set<String> reached = new LinkedHashSet<>(from);
        Set<String> opened = new LinkedHashSet<>();
        for (int press = 0; press < presses; press++) {
            for (String path : List.copyOf(reached)) {
                if (opened.add(path)) {
                    matches(LINK, reader.open(path).body())
                            .forEach(link -> reached.add(link.group(1).replace("&amp;", "&")));
                }
            }
        }
        return reached;
    }

    private List<String> refusedTo(PageClient reader) {
        List<String> refused = new ArrayList<>();
        Set<String> links = new LinkedHashSet<>();
        List<String[]> forms = new ArrayList<>();
        for (String path : pages) {
            var page = reader.open(path);
            if (page.status() != 200) {
                continue;
            }
            matches(LINK, page.body()).forEach(link -> links.add(link.group(1)));
            matches(FORM, page.body()).forEach(form -> forms.add(form(form)));
        }
        assertThat(links.size() + forms.size())
                .as("there is something to press")
                .isGreaterThan(10);
        for (String link : links) {
            note("GET " + link, reader.open(link.replace("&amp;", "&")).status(), refused);
        }
        // What belongs to the whole school is left to others; handing the device over ends the visit.
        forms.removeIf(form -> form[0].startsWith("/office") || form[0].endsWith("/device"));
        for (String[] form : forms) {
            note(
                    "POST " + form[0],
                    reader.send(form[0], List.of(form).subList(1, form.length).toArray(String[]::new))
                            .status(),
                    refused);
        }
        return refused;
    }

    private static String[] form(MatchResult form) {
        List<String> sent = new ArrayList<>();
        matches(ACTION, form.group(1)).forEach(action -> sent.add(action.group(1)));
        if (sent.isEmpty()) {
            sent.add("/");
        }
        matches(HIDDEN, form.group(2)).forEach(field -> sent.addAll(List.of(field.group(1), field.group(2))));
        return sent.toArray(String[]::new);
    }

    private static void note(String pressed, int status, List<String> refused) {
        // What one of the buttons did may be over for the next; that is told, and is no closed door.
        if (status == 403 || status == 404 || status >= 500) {
            refused.add(pressed + ": " + status);
        }
    }

    private static List<MatchResult> matches(Pattern pattern, String text) {
        return pattern.matcher(text).results().toList();
    }
}
