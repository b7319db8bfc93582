package org.studentled.lms.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.studentled.access.Doors;
import org.studentled.lms.LinkOwner;
import org.studentled.lms.RoundColumn;
import org.studentled.ltijava.ContentItem;
import org.studentled.ltijava.ContentItem.Column;
import org.studentled.ltijava.LinkRequests;
import org.studentled.ltijava.LtiSettings;
import org.studentled.page.Refusal;
import org.studentled.round.Rounds;
import org.studentled.school.ClassId;
import org.studentled.school.Who;

/** The teacher chooses which links to place in the course of the LMS. */
@Controller
@RequestMapping("/classes/{classId}/place/{key}")
class PlaceLinks {

    private final LinkRequests requests;
    private final LtiSettings settings;
    private final Rounds rounds;
    private final MessageSource messages;
    private final Doors doors;

    PlaceLinks(LinkRequests requests, LtiSettings settings, Rounds rounds, MessageSource messages, Doors doors) {
        this.requests = requests;
        this.settings = settings;
        this.rounds = rounds;
        this.messages = messages;
        this.doors = doors;
    }

    @GetMapping
    String show(Who who, @PathVariable ClassId classId, @PathVariable String key, Model model) {
        doors.teachesClass(who, classId);
        var wanted =
                requests.open(key, LinkOwner.of(who, classId)).orElseThrow(() -> new Refusal(410, "lms.place.over"));
        model.addAttribute("wanted", wanted)
                .addAttribute("address", "/classes/" + classId + "/place/" + key)
                .addAttribute("places", wanted.acceptsLinks() ? Place.values() : new Place[0]);
        return "lms/place-links";
    }

    /** Leads out of the application by a whole new page: only that page may post to the LMS. */
    @PostMapping
    void choose(
            Who who,
            @PathVariable ClassId classId,
            @PathVariable String key,
            @RequestParam(required = false) List<Place> place,
            Locale locale,
            HttpServletResponse response) {
        doors.teachesClass(who, classId);
        if (requests.open(key, LinkOwner.of(who, classId)).isEmpty()) {
            throw new Refusal(410, "lms.place.over");
        }
        var chosen =
                place == null ? List.<Place>of() : place.stream().distinct().toList();
        requests.answer(
                key,
                LinkOwner.of(who, classId),
                chosen.stream().map(each -> item(each, classId, locale)).toList());
        response.setHeader("HX-Redirect", "/lti/placed/" + key);
    }

    private ContentItem item(Place place, ClassId classId, Locale locale) {
        var title = messages.getMessage(place.titleKey(), null, locale);
        var column = place == Place.ROUND ? rounds.running(classId).map(RoundColumn::asked) : Optional.<Column>empty();
        return new ContentItem(
                settings.address().resolve(place.path()), title, Map.of("place", place.word()), column.orElse(null));
    }
}
