package org.studentled.calendar.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.studentled.OnH2;
import org.studentled.access.Sessions;
import org.studentled.calendar.CalendarAdministration;
import org.studentled.calendar.CalendarChange;
import org.studentled.calendar.CalendarEntry;
import org.studentled.calendar.SchoolCalendars;
import org.studentled.school.Actor;
import org.studentled.school.Classes;
import org.studentled.school.SchoolZone;
import org.studentled.school.Staff;
import org.studentled.school.web.TeacherFixture;

/** The office takes over the year that the district publishes: it looks first, and chooses. */
@OnH2
class CalendarImportTest {

    @Autowired
    MockMvc browser;

    @Autowired
    Sessions sessions;

    @Autowired
    Staff staff;

    @Autowired
    Classes classes;

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
        monday = zone.today().plusWeeks(64).with(TemporalAdjusters.next(DayOfWeek.MONDAY));
    }

    /** The database is everyone's: what was imported here would move the rounds of others. */
    @AfterEach
    void empty() {
        typed().forEach(entry -> administration.apply(CalendarChange.remove(entry.id()), office));
    }

    @Test
    void a_published_calendar_is_looked_at_first_and_imported_twice_it_is_there_once() throws Exception {
        look(ics(monday, name)).andExpect(status().isOk()).andExpect(content().string(containsString(name)));
        assertThat(typed()).as("nothing is taken unasked").isEmpty();

        take(monday, name);
        assertThat(calendars.ofSchool().isOff(monday)).isTrue();
        look(ics(monday, name)).andExpect(content().string(containsString("in your calendar already")));

        take(monday.plusDays(1), name + " moved");
        assertThat(calendars.ofSchool().isOff(monday)).isFalse();
        assertThat(calendars.ofSchool().isOff(monday.plusDays(1))).isTrue();
    }

    @Test
    void an_address_that_is_none_or_leads_inside_is_refused_with_a_sentence() throws Exception {
        String at = "/office/calendar/import";
        press(at).andExpect(content().string(containsString("Choose a file, or type an address.")));
        press(at, "address", "my calendar").andExpect(content().string(containsString("no web address")));
        press(at, "address", "ftp://district.example/a.ics")
                .andExpect(content().string(containsString("no web address")));
        press(at, "address", "http://10.0.0.7/a.ics").andExpect(content().string(containsString("private network")));
        press(at, "address", "webcal://169.254.169.254/latest")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("private network")));
        press(at + "/take", "pick", "DAY_OFF|2026-12-01|x").andExpect(status().isUnprocessableEntity());
    }

    private MockMultipartFile ics(LocalDate day, String summary) {
        String text = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:" + name + "\r\nDTSTART;VALUE=DATE:"
                + day.format(DateTimeFormatter.BASIC_ISO_DATE) + "\r\nSUMMARY:" + summary
                + "\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
        return new MockMultipartFile("file", "year.ics", "text/calendar", text.getBytes(StandardCharsets.UTF_8));
    }

    private ResultActions look(MockMultipartFile file) throws Exception {
        return room.as(office, multipart("/office/calendar/import").file(file));
    }

    private void take(LocalDate day, String summary) throws Exception {
        String page = look(ics(day, summary)).andReturn().getResponse().getContentAsString();
        Matcher value = Pattern.compile("value=\"(DAY_OFF\\|[^\"]+)\"").matcher(page);
        assertThat(value.find()).as(page).isTrue();
        press("/office/calendar/import/take", "pick", value.group(1)).andExpect(redirectedUrl("/office/calendar"));
    }

    private List<CalendarEntry> typed() {
        return administration.endingFrom(zone.today()).stream()
                .filter(entry -> entry.name().startsWith(name))
                .toList();
    }

    private ResultActions press(String path, String... typed) throws Exception {
        return room.pressAs(office, path, typed);
    }
}
