package org.studentled.conference.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.studentled.conference.ConferenceDetails;
import org.studentled.conference.ConferenceDetailsLoader;
import org.studentled.conference.ConferenceId;
import org.studentled.conference.FamilyFeedback;
import org.studentled.conference.PrivateTalkRequests;
import org.studentled.scheduling.FamilyScreen;
import org.studentled.scheduling.FamilyVisitor;

/** The family says how it was: four taps and, if it likes, a word. */
@FamilyScreen
@Controller
@RequestMapping("/f/{token}/how-it-was/{id}")
class FeedbackPage {

    private static final FamilyFeedback.Answers NONE = new FamilyFeedback.Answers(false, false, false, false, "");

    private final ConferenceDetailsLoader detailsLoader;
    private final FamilyFeedback debriefs;
    private final PrivateTalkRequests talks;

    FeedbackPage(ConferenceDetailsLoader detailsLoader, FamilyFeedback debriefs, PrivateTalkRequests talks) {
        this.talks = talks;
        this.detailsLoader = detailsLoader;
        this.debriefs = debriefs;
    }

    @GetMapping
    String open(
            FamilyVisitor family,
            @PathVariable ConferenceId id,
            @RequestParam(defaultValue = "false") boolean thanks,
            Model model) {
        model.addAttribute("details", opened(family, id));
        model.addAttribute("answers", debriefs.findByConference(id).orElse(NONE));
        model.addAttribute("thanks", thanks);
        return "conference/feedback";
    }

    @PostMapping
    String answer(
            FamilyVisitor family,
            @PathVariable String token,
            @PathVariable ConferenceId id,
            FeedbackForm typed,
            @RequestParam(defaultValue = "false") boolean talkAlone) {
        opened(family, id);
        if (talkAlone) {
            talks.request(id);
        }
        debriefs.answer(id, typed.answers());
        return "redirect:/f/" + token + "/how-it-was/" + id + "?thanks=true";
    }

    private ConferenceDetails opened(FamilyVisitor family, ConferenceId id) {
        ConferenceDetails details = detailsLoader.get(id);
        family.participant(details.participation().id(), details.household().id());
        return details;
    }

    /** What a family taps and writes about how it went; a box that is not checked does not come at all. */
    record FeedbackForm(
            @Nullable Boolean understood,
            @Nullable Boolean studentLed,
            @Nullable Boolean timeEnough,
            @Nullable Boolean comeAgain,
            @Nullable String comment) {

        FamilyFeedback.Answers answers() {
            return new FamilyFeedback.Answers(
                    Boolean.TRUE.equals(understood),
                    Boolean.TRUE.equals(studentLed),
                    Boolean.TRUE.equals(timeEnough),
                    Boolean.TRUE.equals(comeAgain),
                    comment == null ? "" : comment);
        }
    }
}
