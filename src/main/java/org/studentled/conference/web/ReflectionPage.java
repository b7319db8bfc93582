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
import org.studentled.conference.ConferenceDetails;
import org.studentled.conference.ConferenceDetailsLoader;
import org.studentled.conference.ConferenceId;
import org.studentled.conference.FamilyReflection;
import org.studentled.conference.FamilyReflections;
import org.studentled.scheduling.FamilyScreen;
import org.studentled.scheduling.FamilyVisitor;

/** The family's page to the child: five beginnings of a sentence, theirs alone until they share it. */
@FamilyScreen
@Controller
@RequestMapping("/f/{token}/reflection/{id}")
class ReflectionPage {

    private final ConferenceDetailsLoader detailsLoader;
    private final FamilyReflections reflections;

    ReflectionPage(ConferenceDetailsLoader detailsLoader, FamilyReflections reflections) {
        this.detailsLoader = detailsLoader;
        this.reflections = reflections;
    }

    @GetMapping
    String open(
            FamilyVisitor family,
            @PathVariable ConferenceId id,
            @RequestParam(defaultValue = "false") boolean saved,
            Model model) {
        model.addAttribute("details", opened(family, id));
        model.addAttribute("written", Written.of(reflections.getByConference(id)));
        model.addAttribute("saved", saved);
        model.addAttribute("tooLong", false);
        return "conference/reflection";
    }

    /** What is too long comes back as it was typed. */
    @PostMapping
    String write(
            FamilyVisitor family,
            @PathVariable String token,
            @PathVariable ConferenceId id,
            @ModelAttribute("written") Written written,
            Model model,
            HttpServletResponse response) {
        ConferenceDetails details = opened(family, id);
        if (written.isTooLong()) {
            response.setStatus(422);
            model.addAttribute("details", details);
            model.addAttribute("saved", false);
            model.addAttribute("tooLong", true);
            return "conference/reflection";
        }
        reflections.write(id, written.asReflection());
        return "redirect:/f/" + token + "/reflection/" + id + "?saved=true";
    }

    private ConferenceDetails opened(FamilyVisitor family, ConferenceId id) {
        ConferenceDetails details = detailsLoader.get(id);
        family.participant(details.participation().id(), details.household().id());
        return details;
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
