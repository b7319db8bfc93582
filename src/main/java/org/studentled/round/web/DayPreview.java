package org.studentled.round.web;

import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.util.HtmlUtils;
import org.studentled.page.Times;
import org.studentled.school.SchoolZone;

/** Says a day with its day of the week, beside a field in which it is changed. */
@Controller
class DayPreview {

    private final Times times;
    private final SchoolZone zone;

    DayPreview(Times times, SchoolZone zone) {
        this.times = times;
        this.zone = zone;
    }

    @GetMapping(path = "/rounds/spoken-day", produces = MediaType.TEXT_HTML_VALUE)
    @ResponseBody
    String say(@RequestParam Map<String, String> typed) {
        return typed.values().stream()
                .findFirst()
                .flatMap(day -> DatesForm.read(day, zone.today()))
                .map(times::longDay)
                .map(HtmlUtils::htmlEscape)
                .orElse("");
    }
}
