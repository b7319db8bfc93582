package org.studentled.rehearsal;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.studentled.round.ParticipationId;
import org.studentled.round.Participations;
import org.studentled.school.RandomIds;
import org.studentled.school.StaffId;
import org.studentled.school.TextRules;

/** The rehearsals of a class: practiced alone, then with a partner, then signed off. */
@Component
public class Rehearsals {

    private final Participations participations;
    private final SignOffRows words;
    private final HandedInForms forms;
    private final JdbcClient db;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Rehearsals(
            Participations participations,
            SignOffRows words,
            HandedInForms forms,
            JdbcClient db,
            ApplicationEventPublisher events,
            Clock clock) {
        this.participations = participations;
        this.words = words;
        this.forms = forms;
        this.db = db;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    public void practiced(ParticipationId participation) {
        events.publishEvent(new Practice.Done(participation));
    }

    /** @throws org.studentled.school.TextRefused when glow or grow is empty or longer than 300 characters */
    @Transactional
    public void handIn(
            ParticipationId presenter, ParticipationId partner, Set<PartnerSheet.Sign> seen, String glow, String grow) {
        handIn(RandomIds.next(), presenter, partner, seen, glow, grow, false);
    }

    /** The same form handed in again changes nothing; a classmate's own words wait until the teacher has read them. */
    @Transactional
    public void handIn(
            UUID form,
            ParticipationId presenter,
            ParticipationId partner,
            Set<PartnerSheet.Sign> seen,
            String glow,
            String grow,
            boolean ownWords) {
        participations.lock(presenter);
        if (forms.hasSheet(form, presenter)) {
            return;
        }
        db.sql("insert into partner_sheet (presenter, partner, seen, glow, grow, handed_in_at, form, own_words)"
                        + " values (:presenter, :partner, :seen, :glow, :grow, :at, :form, :own)")
                .param("presenter", presenter.value())
                .param("partner", partner.value())
                .param("seen", seen.stream().map(Enum::name).sorted().collect(Collectors.joining(",")))
                .param("glow", TextRules.required(glow, PartnerSheet.LONGEST))
                .param("grow", TextRules.required(grow, PartnerSheet.LONGEST))
                .param("at", Timestamp.from(clock.instant()))
                .param("form", form)
                .param("own", ownWords)
                .update();
        events.publishEvent(new PartnerSheet.HandedIn(presenter));
    }

    /** The teacher read a classmate's own words and passes them on; or takes the sheet away. */
    @Transactional
    public void letThrough(ParticipationId presenter, UUID form, boolean kind) {
        if (!forms.hasSheet(form, presenter)) {
            return;
        }
        db.sql((kind ? "update partner_sheet set let_through = true" : "delete from partner_sheet")
                        + " where presenter = :presenter and form = :form")
                .param("presenter", presenter.value())
                .param("form", form)
                .update();
    }

    @Transactional
    public void signOff(ParticipationId participation, boolean ready, String note, StaffId by) {
        signOff(RandomIds.next(), participation, new SignOff(ready, note, null), by);
    }

    /** As {@link #signOff(UUID, ParticipationId, SignOff, StaffId, int)}, whatever was said before. */
    @Transactional
    public void signOff(UUID form, ParticipationId participation, SignOff word, StaffId by) {
        participations.lock(participation);
        signOff(form, participation, word, by, wordsOn(participation));
    }

    /** Says of those who are not ready that they are; a second press, or a colleague's, changes nothing. */
    @Transactional
    public void signOffAll(List<ParticipationId> ready, StaffId by) {
        ready.stream().sorted(Comparator.comparing(ParticipationId::value)).forEach(each -> {
            participations.lock(each);
            if (lastSignOff(each).filter(SignOff::ready).isEmpty()) {
                signOff(RandomIds.next(), each, new SignOff(true, "", null), by);
            }
        });
    }

    /**
     * The same form sent again changes nothing.
     *
     * @param seen how many words on this child were there when the form was opened ({@link #wordsOn})
     * @throws org.studentled.page.RequestRefused (conflict), naming who was first, when another word was given since
     */
    @Transactional
    public void signOff(UUID form, ParticipationId participation, SignOff word, StaffId by, int seen) {
        participations.lock(participation);
        if (forms.hasSignOff(form, participation)) {
            return;
        }
        if (wordsOn(participation) != seen) {
            throw words.alreadySaid(participation);
        }
        words.save(form, participation, word, by);
        events.publishEvent(new SignOff.Given(participation, word.ready()));
    }

    /** How often a teacher has said of the child whether they are ready. */
    public int wordsOn(ParticipationId participation) {
        return words.countOf(participation);
    }

    /** The sheets about a presenter, the newest first. */
    public List<PartnerSheet> sheetsAbout(ParticipationId presenter) {
        return sheetsAbout(List.of(presenter)).getOrDefault(presenter, List.of());
    }

    /** As {@link #sheetsAbout(ParticipationId)}, of many children at once. */
    public Map<ParticipationId, List<PartnerSheet>> sheetsAbout(Collection<ParticipationId> presenters) {
        if (presenters.isEmpty()) {
            return Map.of();
        }
        return db
                .sql("select partner, seen, glow, grow, handed_in_at, form, own_words, let_through, presenter"
                        + " from partner_sheet where presenter in (:presenters) order by handed_in_at desc")
                .param(
                        "presenters",
                        presenters.stream().map(ParticipationId::value).toList())
                .query((row, number) -> new PartnerSheet(
                        row.getObject(6, UUID.class),
                        ParticipationId.of(row.getString(9)),
                        ParticipationId.of(row.getString(1)),
                        signs(row.getString(2)),
                        row.getString(3),
                        row.getString(4),
                        row.getTimestamp(5).toInstant(),
                        row.getBoolean(7) && !row.getBoolean(8)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(PartnerSheet::presenter));
    }

    public Optional<SignOff> lastSignOff(ParticipationId participation) {
        return words.last(participation);
    }

    /** The teacher's last word about each child; whoever has none is not in it. */
    public Map<ParticipationId, SignOff> lastSignOffs(Collection<ParticipationId> participations) {
        return words.last(participations);
    }

    private static Set<PartnerSheet.Sign> signs(String names) {
        Set<PartnerSheet.Sign> signs = EnumSet.noneOf(PartnerSheet.Sign.class);
        for (String name : names.split(",", -1)) {
            if (!name.isEmpty()) {
                signs.add(PartnerSheet.Sign.valueOf(name));
            }
        }
        return signs;
    }
}
