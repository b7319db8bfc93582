package org.studentled.calendar.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.studentled.OnH2;
import org.studentled.access.Sessions;
import org.studentled.calendar.CalendarAdministration;
import org.studentled.calendar.CalendarChange;
import org.studentled.calendar.CalendarEntry;
import org.studentled.calendar.SchoolCalendar;
import org.studentled.calendar.SchoolCalendars;
import org.studentled.round.Band;
import org.studentled.round.Round;
import org.studentled.round.RoundDates;
import org.studentled.round.Rounds;
import org.studentled.school.Actor;
import org.studentled.school.Classes;
import org.studentled.school.SchoolZone;
import org.studentled.school.Staff;
import org.studentled.school.web.TeacherFixture;

/** The office types the school's year; nothing moves a round before its teacher has seen it. */
@OnH2
class CalendarScreensTest {

    @Autowired
    MockMvc browser;

    @Autowired
    Sessions sessions;

    @Autowired
    Staff staff;

    @Autowired
    Classes classes;

    @Autowired
    Rounds rounds;

    @Autowired
    CalendarAdministration administration;

    @Autowired
    SchoolCalendars calendars;

    @Autowired
    SchoolZone zone;

    TeacherFixture room;
    Actor office;
    String name;
    /** Far ahead, so that no round of another test lies on it. */
    LocalDate monday;

    @BeforeEach
    void open() {
        room = TeacherFixture.open(browser, sessions, staff, classes);
        office = Actor.office(staff.addOffice("Olive Office", UUID.randomUUID() + "@school.example")
                .id());
        name = "Break " + UUID.randomUUID().toString().substring(0, 8);
        monday = zone.today().plusWeeks(60).with(TemporalAdjusters.next(DayOfWeek.MONDAY));
    }

    /** The database is everyone's: what was typed here would move the rounds of others. */
    @AfterEach
    void empty() {
        rounds.running(room.id()).ifPresent(round -> rounds.closeByHand(round.id()));
        administration.endingFrom(LocalDate.MIN.withYear(2000)).stream()
                .filter(entry -> entry.name().startsWith(name))
                .forEach(entry -> administration.apply(CalendarChange.remove(entry.id()), office));
    }

    @Test
    void the_office_adds_changes_and_removes_days_off() throws Exception {
        // Rounds of other tests may lie anywhere: what would move was seen.
        String at = "/office/calendar/entries";
        String friday = monday.plusDays(4).toString();
        press(at, "kind", "DAY_OFF", "name", name, "firstOn", monday.toString(), "lastOn", friday, "confirmed", "true")
                .andExpect(redirectedUrl("/office/calendar"));
        CalendarEntry entry = typed().orElseThrow();
        assertThat(calendars.ofSchool().isOff(monday.plusDays(2))).isTrue();
        assertThat(calendars.ofClass(room.id()).schoolDaysOfWeek(monday)).isEmpty();

        at += "/" + entry.id();
        look(at).andExpect(content().string(containsString(name)));
        press(
                        at,
                        "kind",
                        "EARLY_RELEASE",
                        "name",
                        name + "!",
                        "firstOn",
                        monday.toString(),
                        "releaseAt",
                        "12:30",
                        "confirmed",
                        "true")
                .andExpect(redirectedUrl("/office/calendar"));
        assertThat(calendars.ofSchool().isEarlyRelease(monday)).isTrue();
        assertThat(calendars.ofSchool().isOff(monday.plusDays(2))).isFalse();

        press(at + "/remove", "confirmed", "true").andExpect(redirectedUrl("/office/calendar"));
        assertThat(typed()).isEmpty();
        press(at + "/remove").andExpect(status().isNotFound());
    }

    @Test
    void what_can_not_be_a_line_of_the_calendar_is_refused_with_a_sentence() throws Exception {
        String far = zone.today().plusYears(4).toString();
        refused("The first day is missing", "kind", "DAY_OFF", "name", name, "firstOn", "soon");
        refused(
                "comes before the first day",
                "kind",
                "DAY_OFF",
                "name",
                name,
                "firstOn",
                "" + monday,
                "lastOn",
                "2020-01-01");
        refused("The last day is no date", "kind", "TERM", "name", name, "firstOn", "" + monday, "lastOn", "x");
        refused("It needs a name.", "kind", "DAY_OFF", "name", "  ", "firstOn", "" + monday);
        refused("needs the time", "kind", "EARLY_RELEASE", "name", name, "firstOn", "" + monday, "releaseAt", "noon");
        refused("Choose what it is.", "kind", "CLASS_OFF", "name", name, "firstOn", "" + monday);
        refused("more than three years away", "kind", "DAY_OFF", "name", name, "firstOn", far);
        refused(
                "longer than a year",
                "kind",
                "YEAR",
                "name",
                name,
                "firstOn",
                "" + zone.today(),
                "lastOn",
                "" + monday.plusDays(30));
        press("/office/calendar/weekdays")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("at least one day of the week")));
        assertThat(typed()).isEmpty();
        assertThat(calendars.ofSchool().weekdays()).isEqualTo(SchoolCalendar.USUAL_WEEKDAYS);
    }

    @Test
    void a_break_over_a_planned_round_shows_what_it_moves_and_the_teacher_accepts_it() throws Exception {
        Round round = rounds.plan(room.id(), "Spring", Band.GRADES_2_3, RoundDates.usual(monday));
        LocalDate third = monday.plusWeeks(2);

        add("DAY_OFF", third, third.plusDays(4))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Room 5")))
                .andExpect(content().string(containsString("week 3 opens")));
        assertThat(typed()).as("nothing is saved before it was seen").isEmpty();

        press(
                        "/office/calendar/entries",
                        "kind",
                        "DAY_OFF",
                        "name",
                        name,
                        "firstOn",
                        third.toString(),
                        "lastOn",
                        third.plusDays(4).toString(),
                        "confirmed",
                        "true")
                .andExpect(redirectedUrl("/office/calendar"));
        assertThat(rounds.get(round.id()).dates()).isEqualTo(round.dates());

        String at = "/rounds/" + round.id();
        room.look(at).andExpect(content().string(containsString("Move to these days")));
        RoundDates later = RoundDates.usual(monday.plusWeeks(1));
        LocalDate prep = monday.plusWeeks(5);
        room.press(at + "/repair", days(round.dates())).andExpect(status().isConflict());
        assertThat(rounds.get(round.id()).dates()).isEqualTo(round.dates());
        RoundDates offered = RoundDates.endingWith(monday, prep, later.evening());
        room.press(at + "/repair", days(offered)).andExpect(redirectedUrl(at));
        assertThat(rounds.get(round.id()).dates().prepFrom()).isEqualTo(prep);
        assertThat(rounds.get(round.id()).dates().evening()).isEqualTo(later.evening());
        room.look(at).andExpect(content().string(not(containsString("Move to these days"))));
    }

    @Test
    void a_plan_is_offered_around_what_the_office_typed() throws Exception {
        add("DAY_OFF", monday.plusWeeks(4), monday.plusWeeks(4).plusDays(4));
        room.look(room.at() + "/rounds/new?first=" + monday)
                .andExpect(content().string(containsString("name=\"PREP\" value=\"" + monday.plusWeeks(5))));
    }

    @Test
    void holidays_are_proposed_and_only_the_chosen_ones_are_added() throws Exception {
        look("/office/calendar")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Martin Luther King Jr. Day")));
        press("/office/calendar/holidays", "day", "2026-01-02", "day", "never")
                .andExpect(redirectedUrl("/office/calendar"));
        assertThat(administration.endingFrom(zone.today()))
                .extracting(CalendarEntry::name)
                .doesNotContain("Martin Luther King Jr. Day");
    }

    @Test
    void a_trip_of_one_class_is_its_teachers_and_no_one_elses() throws Exception {
        String at = room.at() + "/calendar";
        room.press(at, "kind", "CLASS_OFF", "name", "Zoo", "firstOn", monday.toString())
                .andExpect(redirectedUrl(at));
        CalendarEntry trip = administration.endingFrom(room.id(), monday).get(0);
        assertThat(calendars.ofClass(room.id()).isSchoolDay(monday)).isFalse();
        assertThat(calendars.ofSchool().isSchoolDay(monday)).isTrue();
        room.look(at).andExpect(content().string(containsString("Zoo")));

        TeacherFixture other = TeacherFixture.open(browser, sessions, staff, classes);
        other.look(at).andExpect(status().isForbidden());
        other.press(at + "/" + trip.id() + "/remove").andExpect(status().isForbidden());
        other.press(other.at() + "/calendar/" + trip.id() + "/remove").andExpect(status().isNotFound());
        room.press("/office/calendar/entries", "kind", "DAY_OFF", "name", name, "firstOn", monday.toString())
                .andExpect(status().isForbidden());
        press("/office/calendar/entries/" + trip.id() + "/remove").andExpect(status().isNotFound());

        room.press(at + "/" + trip.id() + "/remove").andExpect(redirectedUrl(at));
        assertThat(administration.endingFrom(room.id(), monday)).isEmpty();
    }

    private ResultActions add(String kind, LocalDate first, LocalDate last) throws Exception {
        return press(
                "/office/calendar/entries",
                "kind",
                kind,
                "name",
                name,
                "firstOn",
                first.toString(),
                "lastOn",
                last.toString());
    }

    private void refused(String sentence, String... typed) throws Exception {
        press("/office/calendar/entries", typed)
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString(sentence)));
    }

    private Optional<CalendarEntry> typed() {
        return administration.endingFrom(zone.today()).stream()
                .filter(entry -> entry.name().startsWith(name))
                .findFirst();
    }

    private ResultActions look(String path) throws Exception {
        return room.as(office, get(path));
    }

    private ResultActions press(String path, String... typed) throws Exception {
        return room.pressAs(office, path, typed);
    }

    private static String[] days(RoundDates dates) {
        return List.of(RoundDates.Day.values()).stream()
                .flatMap(day -> List.of(day.name(), dates.on(day).toString()).stream())
                .toArray(String[]::new);
    }
}
