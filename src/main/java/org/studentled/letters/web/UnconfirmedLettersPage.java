package org.studentled.letters.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.studentled.access.AccessPolicy;
import org.studentled.letters.Letter;
import org.studentled.letters.LetterId;
import org.studentled.letters.Letters;
import org.studentled.school.Actor;
import org.studentled.school.Households;

/** The letters of which no one can tell whether they went out: the office finds out, and says what is to happen. */
@Controller
@RequestMapping("/office/letters/unclear")
class UnconfirmedLettersPage {

    private static final int PAGE = 50;

    private final AccessPolicy accessPolicy;
    private final Letters letters;
    private final Households households;

    UnconfirmedLettersPage(AccessPolicy accessPolicy, Letters letters, Households households) {
        this.accessPolicy = accessPolicy;
        this.letters = letters;
        this.households = households;
    }

    @GetMapping
    String open(Actor actor, @RequestParam(defaultValue = "0") int page, Model model) {
        accessPolicy.requireOffice(actor);
        int count = letters.countUnconfirmed();
        int last = Math.max(0, (count - 1) / PAGE);
        int shown = Math.min(Math.max(page, 0), last);
        List<Row> rows = letters.findUnconfirmed(shown * PAGE, PAGE).stream()
                .map(this::row)
                .toList();
        model.addAttribute("rows", rows);
        model.addAttribute("count", count);
        model.addAttribute("before", shown > 0 ? shown - 1 : null);
        model.addAttribute("next", shown < last ? shown + 1 : null);
        return "letters/unclear";
    }

    @PostMapping("/{letter}/again")
    String again(Actor actor, @PathVariable LetterId letter) {
        accessPolicy.requireOffice(actor);
        letters.retry(letter);
        return "redirect:/office/letters/unclear";
    }

    @PostMapping("/{letter}/arrived")
    String arrived(Actor actor, @PathVariable LetterId letter) {
        accessPolicy.requireOffice(actor);
        letters.markDelivered(letter);
        return "redirect:/office/letters/unclear";
    }

    private Row row(Letter letter) {
        var adult = letter.adult();
        return new Row(letter, adult == null ? null : households.adult(adult).name());
    }

    /** One letter; a member of the staff is known by the address only. */
    record Row(Letter letter, @Nullable String adult) {

        public @Nullable String reader() {
            return adult == null ? letter.to() : adult;
        }
    }
}
