package org.studentled.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
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
import org.studentled.conference.ConferenceId;
import org.studentled.round.Phase;
import org.studentled.round.Rounds;
import org.studentled.round.Weeks;
import org.studentled.school.Classes;
import org.studentled.school.Role;
import org.studentled.takehome.Packets;

/** Whoever follows the links from their first page comes to what is theirs, in few presses, and never before a closed door. */
@FullApplication
class NoDeadLinksTest {

    private static final Pattern LINK = Pattern.compile("<a [^>]*href=\"(/[^\"#]*)");
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    /** What is open to the office and behind no link, and why. */
    private static final Map<String, String> BEHIND_NO_LINK = Map.of(
            "/desk", "leads to the office's own home",
            "/role", "for someone who is several things",
            "/rounds/spoken-day", "read out by a page",
            "/rounds/{id}/families/{adult}/link", "a button; the address leads back",
            "/rounds/{id}/letters/paper", "a button; the address leads back",
            "/rounds/{id}/door-passes/{evening}", "a button; the address leads back",
            "/office/requests", "the address of buttons; it leads to the home",
            "/office/trouble", "an address of before",
            "/classes/{classId}/gradebook", "only where an LMS keeps the class list",
            "/office/incidents", "told of at home while something is stuck");

    /** Told of at home while there is something to do, of someone other tests have made, or an administrator's. */
    private static final Pattern AT_TIMES =
            Pattern.compile("/office/(not-sent|calendar/entries|staff|platforms|accounts|classroom|connections)(/.*)?");

    @Autowired
    ApplicationContext context;

    @Autowired
    MockMvc browser;

    @Autowired
    RouteTable routes;

    EveningFixture school;
    String name;
    ConferenceId conference;

    @BeforeEach
    void a_class_with_work_to_do() {
        school = new EveningFixture(context);
        name = "Room-" + UUID.randomUUID();
        context.getBean(Classes.class).rename(school.room, name, 3);
        context.getBean(Rounds.class).enter(school.round, Phase.PREP);
        context.getBean(Weeks.class).openNext(school.round);
        conference = school.conference(school.ben, school.nana);
        context.getBean(Packets.class).pack(conference);
    }

    @Test
    void the_office_is_three_presses_from_everything_that_is_open_to_it() {
        aTwinAndATaskOfTheOffice();
        school.student("Lou " + name);
        // A search is itself a press.
        Map<String, Integer> reached = crawl(
                school.officeAt(browser),
                false,
                "/office",
                "/office/people?name=" + name,
                "/office/classes?name=" + name,
                "/office/records?name=" + name);
        Set<String> patterns = reached.entrySet().stream()
                .filter(link -> link.getValue() <= 3)
                .map(link ->
                        routeOf(link.getKey()).map(NoDeadLinksTest::pattern).orElse(""))
                .collect(Collectors.toSet());
        assertThat(openTo(Role.OFFICE).stream()
                        .filter(each -> !patterns.contains(each))
                        .filter(each -> !AT_TIMES.matcher(each).matches()))
                .isSubsetOf(BEHIND_NO_LINK.keySet());
    }

    @Test
    void a_teacher_a_student_and_a_family_meet_no_dead_link() {
        crawl(school.teacherAt(browser), true, "/desk");
        crawl(school.studentAt(browser, school.amara), true, "/desk");
        crawl(new PageClient(browser, ""), true, school.linkOf(school.ada));
    }

    /**
     * One of each kind of page is opened, and none of another class.
     *
     * @param allOwn whether all links of this reader lead to what is theirs
     * @param searched what a form at home leads to
     * @return path → after how many presses it was reached
     */
    private Map<String, Integer> crawl(PageClient reader, boolean allOwn, String home, String... searched) {
        Map<String, Integer> reached = new LinkedHashMap<>(Map.of(home, 0));
        List.of(searched).forEach(path -> reached.put(path, 1));
        if (!allOwn) {
            // One press on all evenings, where others' may fill the first page, and one on what this class's card
            // offers.
            reached.put("/rounds/" + school.round + "/schedule", 2);
            reached.put("/rounds/" + school.round + "/door-passes", 2);
        }
        Deque<String> next = new ArrayDeque<>(reached.keySet());
        Set<String> own =
                new HashSet<>(List.of("" + school.room, "" + school.round, "" + school.evening, "" + conference));
        Set<String> opened = new HashSet<>();
        List<String> refused = new ArrayList<>();
        while (!next.isEmpty()) {
            String path = next.poll();
            PageClient.Answer page = reader.open(path);
            if (page.status() >= 400) {
                refused.add(path + ": " + page.status());
                continue;
            }
            boolean mine = allOwn || path.contains(name) || ids(path).stream().anyMatch(own::contains);
            for (String link : links(page.body())) {
                if (mine) {
                    own.addAll(ids(link));
                }
                if (own.containsAll(ids(link))
                        && opened.add(ID.matcher(link.replaceAll("[?].*", "")).replaceAll("*"))) {
                    reached.put(link, reached.getOrDefault(path, 0) + 1);
                    next.add(link);
                }
            }
        }
        assertThat(reached).hasSizeGreaterThan(1);
        assertThat(refused).isEmpty();
        return reached;
    }

    private Collection<String> openTo(Role role) {
        return routes.all().stream()
                .filter(route -> route.method().equals("GET"))
                .filter(route -> route.audience() == Route.Audience.ROLES && route.admits(role))
                .map(NoDeadLinksTest::pattern)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Optional<Route> routeOf(String link) {
        return routes.find("GET", PathContainer.parsePath(link.replaceAll("[?].*", "")));
    }

    private static String pattern(Route route) {
        return route.pattern().getPatternString();
    }

    private static Set<String> links(String body) {
        return LINK.matcher(body)
                .results()
                .map(link -> link.group(1).replace("&amp;", "&"))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Set<String> ids(String text) {
        return ID.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
    }

    private void aTwinAndATaskOfTheOffice() {
        JdbcClient db = context.getBean(JdbcClient.class);
        var twin = context.getBean(Classes.class)
                .create(name + " again", 3, school.teacher)
                .id();
        var platform = UUID.randomUUID();
        int deployment = 1;
        for (var each : List.of(school.room, twin)) {
            db.sql("insert into lms_course (platform, deployment, context_id, class_id) values (?, ?, ?, ?)")
                    .params(platform, "" + deployment++, "course", each.value())
                    .update();
        }
        db.sql("insert into inbox_item (task_id, task, audience, class_id, round_id, participation_id, conference_id,"
                        + " since) values (?, 'hearAtSchool', 'STAFF', ?, ?, ?, ?, timestamp '2001-01-01 00:00:00')")
                .params(
                        "typed-" + name,
                        school.room.value(),
                        school.round.value(),
                        school.participation(school.ben).value(),
                        conference.value())
                .update();
    }

    @AfterEach
    void nothing_is_left_in_the_offices_inbox() {
        context.getBean(JdbcClient.class)
                .sql("delete from inbox_item where task_id = ?")
                .param("typed-" + name)
                .update();
    }
}
