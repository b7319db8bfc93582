package org.studentled.letters.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.studentled.access.Doors;
import org.studentled.letters.Letter;
import org.studentled.letters.LetterId;
import org.studentled.letters.Letters;
import org.studentled.letters.Mailbox;
import org.studentled.letters.PaperLetters;
import org.studentled.letters.Sms;
import org.studentled.page.Refusal;
import org.studentled.round.Round;
import org.studentled.round.RoundId;
import org.studentled.round.Rounds;
import org.studentled.school.Adult;
import org.studentled.school.AdultId;
import org.studentled.school.Families;
import org.studentled.school.Who;

/** The delivery log of a round, and the letters that go on paper. */
@Controller
@RequestMapping("/rounds/{id}/letters")
class LettersPage {

    private final Doors doors;
    private final Rounds rounds;
    private final Letters letters;
    private final PaperLetters paper;
    private final Mailbox mailbox;
    private final Sms sms;
    private final Families families;

    LettersPage(
            Doors doors,
            Rounds rounds,
            Letters letters,
            PaperLetters paper,
            Mailbox mailbox,
            Sms sms,
            Families families) {
        this.sms = sms;
        this.doors = doors;
        this.rounds = rounds;
        this.letters = letters;
        this.paper = paper;
        this.mailbox = mailbox;
        this.families = families;
    }

    @GetMapping
    String open(Who who, @PathVariable RoundId id, Model model) {
        model.addAttribute("round", opened(who, id));
        List<Letter> all = letters.of(id);
        Map<AdultId, Adult> adults = families.adultsById(all.stream()
                .map(Letter::adult)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        List<Row> rows = all.stream().map(letter -> row(letter, adults)).toList();
        model.addAttribute("rows", rows);
        model.addAttribute("mailIsSet", mailbox.isSet());
        model.addAttribute(
                "toPrint",
                rows.stream().filter(row -> row.state().equals("toPrint")).count());
        model.addAttribute(
                "printed",
                rows.stream().filter(row -> row.state().equals("printed")).count());
        return "letters/letters";
    }

    @PostMapping("/{letter}/again")
    String again(Who who, @PathVariable RoundId id, @PathVariable LetterId letter) {
        opened(who, id);
        if (!id.equals(letters.get(letter).round())) {
            throw new Refusal(404, "access.error.notAtThisSchool");
        }
        letters.again(letter);
        return "redirect:/rounds/" + id + "/letters";
    }

    @PostMapping("/{letter}/care")
    String takeCare(Who who, @PathVariable RoundId id, @PathVariable LetterId letter) {
        opened(who, id);
        if (!id.equals(letters.get(letter).round())) {
            throw new Refusal(404, "access.error.notAtThisSchool");
        }
        letters.takeCareOf(letter);
        return "redirect:/rounds/" + id + "/letters";
    }

    @PostMapping("/paper")
    String print(Who who, @PathVariable RoundId id, @RequestParam(defaultValue = "false") boolean again, Model model) {
        model.addAttribute("round", opened(who, id));
        model.addAttribute("letters", paper.print(id, again));
        model.addAttribute("codeAddress", paper.codeAddress());
        return "letters/paper";
    }

    /** Only a press of the button makes links; opening the address directly goes back to the list. */
    @GetMapping("/paper")
    String back(@PathVariable RoundId id) {
        return "redirect:/rounds/" + id + "/letters";
    }

    private Row row(Letter letter, Map<AdultId, Adult> adults) {
        Adult adult = letter.adult() == null ? null : adults.get(letter.adult());
        return new Row(letter, adult == null ? null : adult.name(), stateOf(letter));
    }

    private String stateOf(Letter letter) {
        if (letter.isOnPaper()) {
            return letter.printedAt() == null ? "toPrint" : "printed";
        }
        if (letter.sentAt() != null) {
            return "sent";
        }
        Letter.Trouble trouble = letter.trouble();
        if (letter.channel() == Adult.Channel.SMS && !sms.isSet() && trouble == null) {
            return "noSms";
        }
        boolean decided = trouble == Letter.Trouble.WITHDRAWN || trouble == Letter.Trouble.UNCLEAR;
        if (letter.channel() != Adult.Channel.SMS && !mailbox.isSet() && !decided) {
            return "noServer";
        }
        return trouble == null ? "waiting" : trouble.name();
    }

    private Round opened(Who who, RoundId id) {
        Round round = rounds.get(id);
        doors.teachesClass(who, round.classId());
        return round;
    }

    /** One line of the log; its state names its words. */
    record Row(Letter letter, @Nullable String name, String state) {

        public boolean canTryAgain() {
            return letter.trouble() != null && letter.sentAt() == null && letter.trouble() != Letter.Trouble.WITHDRAWN;
        }
    }
}
