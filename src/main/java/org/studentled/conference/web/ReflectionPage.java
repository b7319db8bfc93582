package org.studentled.conference.web;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.studentled.conference.ConferenceId;
import org.studentled.conference.FamilyReflection;
import org.studentled.conference.FamilyReflections;
import org.studentled.conference.Meeting;
import org.studentled.conference.Meetings;
import org.studentled.scheduling.Family;
import org.studentled.scheduling.FamilyScreen;

/** The family's page to the child: five beginnings of a sentence, theirs alone until they share it. */
@FamilyScreen
@Controller
@RequestMapping("/f/{token}/reflection/{id}")
class ReflectionPage {

    private final Meetings meetings;
    private final FamilyReflections reflections;

    ReflectionPage(Meetings meetings, FamilyReflections reflections) {
        this.meetings = meetings;
        this.reflections = reflections;
    }

    @GetMapping
    String open(
            Family family,
            @PathVariable ConferenceId id,
            @RequestParam(defaultValue = "false") boolean saved,
            Model model) {
        model.addAttribute("meeting", opened(family, id));
        model.addAttribute("written", Written.of(reflections.of(id)));
        model.addAttribute("saved", saved);
        model.addAttribute("tooLong", false);
        return "conference/reflection";
    }

    /** What is too long comes back as it was typed. */
    @PostMapping
    String write(
            Family family,
            @PathVariable String token,
            @PathVariable ConferenceId id,
            @ModelAttribute("written") Written written,
            Model model,
            HttpServletResponse response) {
        Meeting meeting = opened(family, id);
        if (written.isTooLong()) {
            response.setStatus(422);
            model.addAttribute("meeting", meeting);
            model.addAttribute("saved", false);
            model.addAttribute("tooLong", true);
            return "conference/reflection";
        }
        reflections.write(id, written.asReflection());
        return "redirect:/f/" + token + "/reflection/" + id + "?saved=true";
    }

    private Meeting opened(Family family, ConferenceId id) {
        Meeting meeting = meetings.of(id);
        family.child(meeting.participation().id(), meeting.household().id());
        return meeting;
    }

    /** The five answers as they were typed. */
    record Written(
            String learnsBestWhen,
            String grewIn,
            String proudThat,
            String letUsTry,
            String iWantYouToKnow,
            @Nullable Boolean shared) {

        static Written of(FamilyReflection kept) {
            return new Written(
                    kept.learnsBestWhen(),
                    kept.grewIn(),
                    kept.proudThat(),
                    kept.letUsTry(),
                    kept.iWantYouToKnow(),
                    kept.shared());
        }

        boolean isTooLong() {
            return java.util.stream.Stream.of(learnsBestWhen, grewIn, proudThat, letUsTry, iWantYouToKnow)
                    .anyMatch(answer -> answer != null && answer.strip().length() > FamilyReflection.LONGEST);
        }

        FamilyReflection asReflection() {
            return new FamilyReflection(
                    learnsBestWhen, grewIn, proudThat, letUsTry, iWantYouToKnow, Boolean.TRUE.equals(shared));
        }
    }
}
