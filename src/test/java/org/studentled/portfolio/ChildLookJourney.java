package org.studentled.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.studentled.journeys.ScreenPictures;
import org.studentled.progress.ChartKind;
import org.studentled.progress.ChartKinds;
import org.studentled.rehearsal.Rehearsals;
import org.studentled.round.Band;
import org.studentled.school.Actor;
import org.studentled.school.SchoolZone;

/** Every screen of a child's work and of the teacher's, on a phone, a tablet and a Chromebook, by day and by night. */
@FullApplication
class ChildLookJourney {

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
        Map<String, String> addresses = new LinkedHashMap<>();
        pages.forEach((name, path) -> addresses.put(name, "http://localhost:" + port + path));
        return ScreenPictures.look(key, addresses);
    }
}
