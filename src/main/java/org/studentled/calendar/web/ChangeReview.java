package org.studentled.calendar.web;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.studentled.calendar.CalendarAdministration;
import org.studentled.calendar.CalendarChange;
import org.studentled.calendar.CalendarDependents.Effect;
import org.studentled.school.Actor;

/** Shows what a change would move before it is saved; what moves nothing is saved at once. */
@Component
class ChangeReview {

    private static final String CONFIRMED = "confirmed";
    private static final int MOST_SHOWN = 60;

    private final CalendarAdministration administration;

    ChangeReview(CalendarAdministration administration) {
        this.administration = administration;
    }

    /**
     * @param typed the form that asks for the change; it is sent again when someone has seen what would move
     * @param action where the form goes
     * @param back the page that shows the calendar
     * @return the view
     */
    String saveOrShow(
            CalendarChange change,
            Actor actor,
            MultiValueMap<String, String> typed,
            String action,
            String back,
            Model model) {
        List<Effect> effects = administration.preview(change);
        if (effects.isEmpty() || typed.containsKey(CONFIRMED)) {
            administration.apply(change, actor);
            return "redirect:" + back;
        }
        model.addAttribute("effects", effects.stream().limit(MOST_SHOWN).toList());
        model.addAttribute("hidden", Math.max(0, effects.size() - MOST_SHOWN));
        model.addAttribute("fields", fields(typed));
        model.addAttribute("action", action);
        model.addAttribute("back", back);
        return "calendar/review";
    }

    private static List<Field> fields(MultiValueMap<String, String> typed) {
        return typed.entrySet().stream()
                .flatMap(field -> field.getValue().stream().map(value -> new Field(field.getKey(), value)))
                .toList();
    }

    /** What was typed, for the second sending. */
    record Field(String name, String value) {}
}
