package org.studentled.letters.web;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.studentled.access.AccessPolicy;
import org.studentled.access.AuditLog;
import org.studentled.letters.Letter;
import org.studentled.letters.LetterId;
import org.studentled.letters.Letters;
import org.studentled.letters.PaperLetters;
import org.studentled.letters.Sms;
import org.studentled.letters.SmtpMailSender;
import org.studentled.page.RequestRefused;
import org.studentled.round.Round;
import org.studentled.round.RoundId;
import org.studentled.round.Rounds;
import org.studentled.school.Actor;
import org.studentled.school.Adult;
import org.studentled.school.AdultId;
import org.studentled.school.ClassHouseholds;

/** The delivery log of a round, and the letters that go on paper, for the teachers of the class and the office. */
@Controller
@RequestMapping("/rounds/{id}/letters")
class LettersPage {

    private static final Set<Letter.DeliveryFailure> DECIDED = EnumSet.of(
            Letter.DeliveryFailure.GIVEN_UP,
            Letter.DeliveryFailure.WITHDRAWN,
            Letter.DeliveryFailure.DISMISSED,
            Letter.DeliveryFailure.UNCLEAR);

    private final AccessPolicy accessPolicy;
    private final Rounds rounds;
    private final Letters letters;
    private final PaperLetters paper;
    private final SmtpMailSender smtpMailSender;
    private final Sms sms;
    private final ClassHouseholds classHouseholds;
    private final AuditLog auditLog;

    LettersPage(
            AccessPolicy accessPolicy,
            Rounds rounds,
            Letters letters,
            PaperLetters paper,
            SmtpMailSender smtpMailSender,
            Sms sms,
            ClassHouseholds classHouseholds,
            AuditLog auditLog) {
        this.auditLog = auditLog;
        this.sms = sms;
        this.accessPolicy = accessPolicy;
        this.rounds = rounds;
        this.letters = letters;
        this.paper = paper;
        this.smtpMailSender = smtpMailSender;
        this.classHouseholds = classHouseholds;
    }

    @GetMapping
    String open(Actor actor, @PathVariable RoundId id, Model model) {
        model.addAttribute("round", opened(actor, id));
        List<Letter> all = letters.findByRound(id);
        Map<AdultId, Adult> adults = classHouseholds.adultsById(all.stream()
                .map(Letter::adult)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        List<Row> rows = all.stream().map(letter -> row(letter, adults)).toList();
        model.addAttribute("rows", rows);
        model.addAttribute("mailIsSet", smtpMailSender.isConfigured());
        model.addAttribute(
                "toPrint",
                rows.stream().filter(row -> row.state().equals("toPrint")).count());
        model.addAttribute(
                "printed",
                rows.stream().filter(row -> row.state().equals("printed")).count());
        return "letters/letters";
    }

    @PostMapping("/{letter}/again")
    String again(Actor actor, @PathVariable RoundId id, @PathVariable LetterId letter) {
        opened(actor, id);
        if (!id.equals(letters.get(letter).round())) {
            throw RequestRefused.notFound("access.error.notAtThisSchool");
        }
        letters.retry(letter);
        return "redirect:/rounds/" + id + "/letters";
    }

    @PostMapping("/{letter}/care")
    String takeCare(Actor actor, @PathVariable RoundId id, @PathVariable LetterId letter) {
        opened(actor, id);
        if (!id.equals(letters.get(letter).round())) {
            throw RequestRefused.notFound("access.error.notAtThisSchool");
        }
        letters.settle(letter);
        return "redirect:/rounds/" + id + "/letters";
    }

    @PostMapping("/paper")
    String print(
            Actor actor, @PathVariable RoundId id, @RequestParam(defaultValue = "false") boolean again, Model model) {
        model.addAttribute("round", opened(actor, id));
        List<PaperLetters.Printed> printed = paper.print(id, again);
        // What is printed opens families' pages: it is on record who had it in their hands.
        printed.forEach(each ->
                auditLog.record(actor, "letter-printed", each.letter().id().value(), null));
        model.addAttribute("letters", printed);
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
        Letter.DeliveryFailure failure = letter.failure();
        if (letter.channel() == Adult.Channel.SMS && !sms.isConfigured() && failure == null) {
            return "noSms";
        }
        boolean decided = failure != null && DECIDED.contains(failure);
        if (letter.channel() != Adult.Channel.SMS && !smtpMailSender.isConfigured() && !decided) {
            return "noServer";
        }
        return failure == null ? "waiting" : failure.name();
    }

    private Round opened(Actor actor, RoundId id) {
        Round round = rounds.get(id);
        accessPolicy.requireTeacherOfClassOrOffice(actor, round.classId());
        return round;
    }

    /** One line of the log; its state names its words. */
    record Row(Letter letter, @Nullable String name, String state) {

        public boolean canTryAgain() {
            return letter.failure() != null
                    && letter.sentAt() == null
                    && letter.failure() != Letter.DeliveryFailure.WITHDRAWN
                    && letter.failure() != Letter.DeliveryFailure.DISMISSED;
        }
    }
}
