package org.studentled.lms.web;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.studentled.access.Session;
import org.studentled.round.Participation;
import org.studentled.round.Participations;
import org.studentled.round.Round;
import org.studentled.round.Rounds;
import org.studentled.round.Weeks;
import org.studentled.school.ClassId;
import org.studentled.school.Role;
import org.studentled.school.StudentId;

/** Where a link that was placed in a course leads: for each visitor, to their own page of the current round. */
@Controller
class LinkTargetPage {

    private final Rounds rounds;
    private final Weeks weeks;
    private final Participations participations;

    LinkTargetPage(Rounds rounds, Weeks weeks, Participations participations) {
        this.rounds = rounds;
        this.weeks = weeks;
        this.participations = participations;
    }

    @GetMapping("/open/{word}")
    String open(@PathVariable String word, Session session) {
        return "redirect:"
                + running(session.classId())
                        .flatMap(round -> path(word, round, session))
                        .orElse("/");
    }

    private Optional<Round> running(@Nullable ClassId classId) {
        return Optional.ofNullable(classId).flatMap(rounds::running);
    }

    private Optional<String> path(String word, Round round, Session session) {
        if (session.actor().is(Role.TEACHER)) {
            return Optional.of(teachers(word, round));
        }
        return session.actor().is(Role.STUDENT) && word.equals(LinkTarget.WEEK.word())
                ? participations
                        .findByStudentAndRound(new StudentId(session.actor().id()), round.id())
                        .filter(Participation::isTakingPart)
                        .map(own -> "/participations/" + own.id() + "/week")
                : Optional.empty();
    }

    private String teachers(String word, Round round) {
        var start = "/rounds/" + round.id();
        if (word.equals(LinkTarget.TIMES.word())) {
            return start + "/schedule";
        }
        if (word.equals(LinkTarget.FAMILY.word())) {
            return start + "/letters";
        }
        return word.equals(LinkTarget.WEEK.word())
                ? weeks.current(round.id()).map(week -> "/weeks/" + week.id()).orElse(start)
                : start;
    }
}
