package org.studentled.calendar.web;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.studentled.access.AccessPolicy;
import org.studentled.calendar.CalendarAdministration;
import org.studentled.calendar.CalendarChange;
import org.studentled.calendar.CalendarEntry;
import org.studentled.calendar.CalendarEntryId;
import org.studentled.calendar.FederalHolidays;
import org.studentled.calendar.SchoolCalendars;
import org.studentled.school.Actor;
import org.studentled.school.SchoolZone;

/** The school's year, typed by the office: each change shows what it would move before it is saved. */
@Controller
@RequestMapping("/office/calendar")
class OfficeCalendarPage {

    private static final String HERE = "/office/calendar";
    private static final int ON_A_PAGE = 40;
    private static final int LAST_PAGE = 10_000;
    private static final int DAYS_BEFORE = 400;
    private static final int MONTHS_OF_HOLIDAYS = 14;

    private final AccessPolicy accessPolicy;
    private final CalendarAdministration administration;
    private final SchoolCalendars calendars;
    private final ChangeReview review;
    private final SchoolZone zone;

    OfficeCalendarPage(
            AccessPolicy accessPolicy,
            CalendarAdministration administration,
            SchoolCalendars calendars,
            ChangeReview review,
            SchoolZone zone) {
        this.accessPolicy = accessPolicy;
        this.administration = administration;
        this.calendars = calendars;
        this.review = review;
        this.zone = zone;
    }

    @GetMapping
    String show(
            Actor actor,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "false") boolean past,
            Model model) {
        accessPolicy.requireOffice(actor);
        LocalDate today = zone.today();
        int shown = Math.min(Math.max(page, 0), LAST_PAGE);
        List<CalendarEntry> all = administration.endingFrom(past ? today.minusDays(DAYS_BEFORE) : today);
        model.addAttribute(
                "entries",
                all.stream().skip((long) shown * ON_A_PAGE).limit(ON_A_PAGE).toList());
        model.addAttribute("page", shown);
        model.addAttribute("more", all.size() > (shown + 1) * ON_A_PAGE);
        model.addAttribute("past", past);
        model.addAttribute("days", DayOfWeek.values());
        model.addAttribute("weekdays", calendars.ofSchool().weekdays());
        model.addAttribute("kinds", TypedEntry.SCHOOL_KINDS);
        model.addAttribute(
                "holidays",
                FederalHolidays.proposed(today, today.plusMonths(MONTHS_OF_HOLIDAYS), calendars.ofSchool()));
        return "calendar/office-calendar";
    }

    @PostMapping("/weekdays")
    String teachOn(Actor actor, @RequestParam MultiValueMap<String, String> typed, Model model) {
        accessPolicy.requireOffice(actor);
        CalendarChange change = CalendarChange.teachOn(new TypedEntry(typed).weekdays());
        return review.saveOrShow(change, actor, typed, HERE + "/weekdays", HERE, model);
    }

    @PostMapping("/entries")
    String add(Actor actor, @RequestParam MultiValueMap<String, String> typed, Model model) {
        accessPolicy.requireOffice(actor);
        CalendarChange change = CalendarChange.save(List.of(new TypedEntry(typed).entry()));
        return review.saveOrShow(change, actor, typed, HERE + "/entries", HERE, model);
    }

    @GetMapping("/entries/{id}")
    String edit(Actor actor, @PathVariable CalendarEntryId id, Model model) {
        accessPolicy.requireOffice(actor);
        model.addAttribute("entry", administration.get(id));
        model.addAttribute("kinds", TypedEntry.SCHOOL_KINDS);
        return "calendar/entry";
    }

    @PostMapping("/entries/{id}")
    String change(
            Actor actor,
            @PathVariable CalendarEntryId id,
            @RequestParam MultiValueMap<String, String> typed,
            Model model) {
        accessPolicy.requireOffice(actor);
        CalendarEntry changed = administration.get(id).changedTo(new TypedEntry(typed).entry());
        return review.saveOrShow(
                CalendarChange.save(List.of(changed)), actor, typed, HERE + "/entries/" + id, HERE, model);
    }

    @PostMapping("/entries/{id}/remove")
    String remove(
            Actor actor,
            @PathVariable CalendarEntryId id,
            @RequestParam MultiValueMap<String, String> typed,
            Model model) {
        accessPolicy.requireOffice(actor);
        CalendarChange change = CalendarChange.remove(administration.get(id).id());
        return review.saveOrShow(change, actor, typed, HERE + "/entries/" + id + "/remove", HERE, model);
    }

    /** Only what was chosen of the proposals, and only what is proposed. */
    @PostMapping("/holidays")
    String addHolidays(Actor actor, @RequestParam MultiValueMap<String, String> typed, Model model) {
        accessPolicy.requireOffice(actor);
        List<String> chosen = typed.getOrDefault("day", List.of());
        LocalDate today = zone.today();
        List<CalendarEntry> entries =
                FederalHolidays.proposed(today, today.plusMonths(MONTHS_OF_HOLIDAYS), calendars.ofSchool()).stream()
                        .filter(holiday -> chosen.contains(holiday.on().toString()))
                        .map(FederalHolidays.Holiday::entry)
                        .toList();
        return entries.isEmpty()
                ? "redirect:" + HERE
                : review.saveOrShow(CalendarChange.save(entries), actor, typed, HERE + "/holidays", HERE, model);
    }
}
