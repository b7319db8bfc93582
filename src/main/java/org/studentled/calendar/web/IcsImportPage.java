package org.studentled.calendar.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.studentled.access.AccessPolicy;
import org.studentled.calendar.CalendarChange;
import org.studentled.calendar.CalendarEntry;
import org.studentled.calendar.IcsImport;
import org.studentled.calendar.IcsPreview;
import org.studentled.page.RequestRefused;
import org.studentled.school.Actor;

/** The calendar that a district publishes: looked at first, and only what the office chooses is taken. */
@Controller
@RequestMapping("/office/calendar/import")
class IcsImportPage {

    private static final String HERE = "/office/calendar";
    private static final int MOST_SHOWN = 300;
    private static final int MOST_IGNORED = 30;

    private final AccessPolicy accessPolicy;
    private final IcsImport imports;
    private final ChangeReview review;

    IcsImportPage(AccessPolicy accessPolicy, IcsImport imports, ChangeReview review) {
        this.accessPolicy = accessPolicy;
        this.imports = imports;
        this.review = review;
    }

    @PostMapping
    String look(
            Actor actor,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(defaultValue = "") String address,
            Model model) {
        accessPolicy.requireOffice(actor);
        IcsPreview preview = read(file, address);
        List<CalendarEntry> unknown = imports.unknown(preview.offered());
        model.addAttribute(
                "choices",
                unknown.stream()
                        .limit(MOST_SHOWN)
                        .map(entry -> new Choice(entry, IcsImport.written(entry)))
                        .toList());
        model.addAttribute("hidden", Math.max(0, unknown.size() - MOST_SHOWN));
        model.addAttribute("known", preview.offered().size() - unknown.size());
        model.addAttribute(
                "ignored", preview.ignored().stream().limit(MOST_IGNORED).toList());
        model.addAttribute("ignoredCount", preview.ignored().size());
        return "calendar/import";
    }

    @PostMapping("/take")
    String take(Actor actor, @RequestParam MultiValueMap<String, String> typed, Model model) {
        accessPolicy.requireOffice(actor);
        List<CalendarEntry> chosen = imports.chosen(typed.getOrDefault("pick", List.of()));
        return chosen.isEmpty()
                ? "redirect:" + HERE
                : review.saveOrShow(CalendarChange.save(chosen), actor, typed, HERE + "/import/take", HERE, model);
    }

    private IcsPreview read(@Nullable MultipartFile file, String address) {
        if (file != null && !file.isEmpty()) {
            try {
                return imports.read(file.getBytes());
            } catch (IOException brokenOff) {
                throw new UncheckedIOException(brokenOff);
            }
        }
        if (address.isBlank()) {
            throw RequestRefused.invalid("calendar.ics.nothing");
        }
        return imports.fetch(address);
    }

    /** One event with what the form sends for it. */
    record Choice(CalendarEntry entry, String value) {}
}
