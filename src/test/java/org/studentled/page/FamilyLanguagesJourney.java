package org.studentled.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.studentled.ClassFixture;
import org.studentled.EveningFixture;
import org.studentled.FullApplication;
import org.studentled.access.Sessions;
import org.studentled.conference.Conference;
import org.studentled.conference.Conferences;
import org.studentled.journeys.Browser;
import org.studentled.school.Actor;
import org.studentled.school.Adult;
import org.studentled.school.Households;

/** Longer words and a page from right to left fit the smallest phone. */
@FullApplication
class FamilyLanguagesJourney {

    private static final int PHONE = 320;

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    @ParameterizedTest
    @CsvSource({"es, ltr", "ar, rtl"})
    void every_kind_of_screen_fits(String language, String direction) {
        EveningFixture school = new EveningFixture(context);
        var adult = school.bean(Households.class)
                .include(
                        school.household("Haddad", school.ben),
                        new Adult.Contact("Leila Haddad", "mother", language, Adult.Channel.PAPER, null, null));
        school.bean(Conferences.class)
                .arrive(school.conference(school.amara, school.ada), 1, 2, Conference.Place.TABLE);
        Map<String, String> teachers = new LinkedHashMap<>();
        teachers.put("inbox", "/");
        teachers.put("class", "/classes/" + school.room);
        teachers.put("round", "/rounds/" + school.round);
        teachers.put("door", "/rounds/" + school.round + "/check-in");
        teachers.put("board", "/rounds/" + school.round + "/board");
        teachers.put("schedule", "/rounds/" + school.round + "/schedule");
        Map<String, String> students = new LinkedHashMap<>();
        String mine = "/participations/" + school.participation(school.amara);
        students.put("pupil", "/");
        students.put("goals", mine + "/goals");
        students.put("script", mine + "/script");
        students.put("practise", mine + "/practice");
        students.put("card", "/conferences/" + school.conference(school.amara, school.ada) + "/card");
        List<String> faults = new ArrayList<>();
        faults.addAll(look(key(school, Actor.teacher(school.teacher)), language, direction, teachers));
        faults.addAll(look(key(school, Actor.student(school.amara)), language, direction, students));
        faults.addAll(look("", language, direction, Map.of("family", school.linkOf(adult.id()))));
        ClassFixture collecting = new ClassFixture(context).withAdasWork();
        String ada = school.bean(Sessions.class).start(Actor.student(collecting.ada.id()), collecting.id);
        String week = "/participations/" + collecting.participationOf(collecting.ada) + "/week";
        faults.addAll(look(ada, language, direction, Map.of("week", week)));
        assertThat(faults).isEmpty();
    }

    private List<String> look(String key, String language, String direction, Map<String, String> pages) {
        List<String> faults = new ArrayList<>();
        try (BrowserContext visitor = Browser.visitor(
                new NewContextOptions().setViewportSize(PHONE, 800).setLocale(language))) {
            if (!key.isEmpty()) {
                visitor.addInitScript("sessionStorage.setItem('session', '" + key + "')");
            }
            Page page = visitor.newPage();
            pages.forEach((name, path) -> {
                String shown = name + "-" + language;
                page.navigate("http://localhost:" + port + path);
                page.locator("main h1").first().waitFor();
                page.screenshot(new Page.ScreenshotOptions()
                        .setFullPage(true)
                        .setPath(Path.of("target/look/" + shown + ".png")));
                Object wide = page.evaluate("() => document.documentElement.scrollWidth");
                if (!wide.equals(PHONE)) {
                    faults.add(shown + " is " + wide + " wide");
                }
                Object said = page.evaluate("() => document.documentElement.lang + ' ' + document.dir");
                if (!said.equals(language + " " + direction)) {
                    faults.add(shown + " says it is " + said);
                }
            });
        }
        return faults;
    }

    private String key(EveningFixture school, Actor actor) {
        return context.getBean(Sessions.class).start(actor, school.room);
    }
}
