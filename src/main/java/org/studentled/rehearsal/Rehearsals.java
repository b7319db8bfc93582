package org.studentled.rehearsal;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.studentled.round.ParticipationId;
import org.studentled.school.StaffId;
import org.studentled.school.Texts;

/** The rehearsals of a class: practised alone, then with a partner, then signed off. */
@Component
public class Rehearsals {

    private final JdbcClient db;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Rehearsals(JdbcClient db, ApplicationEventPublisher events, Clock clock) {
        this.db = db;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    public void practised(ParticipationId participation) {
        events.publishEvent(new Practice.Done(participation));
    }

    /** @throws org.studentled.school.TextRefused when glow or grow is empty or longer than 300 characters */
    @Transactional
    public void handIn(
            ParticipationId presenter, ParticipationId partner, Set<PartnerSheet.Sign> seen, String glow, String grow) {
        handIn(UUID.randomUUID(), presenter, partner, seen, glow, grow);
    }

    /** The same form handed in again changes nothing. */
    @Transactional
    public void handIn(
            UUID form,
            ParticipationId presenter,
            ParticipationId partner,
            Set<PartnerSheet.Sign> seen,
            String glow,
            String grow) {
        if (isIn("partner_sheet", form)) {
            return;
        }
        db.sql("insert into partner_sheet (presenter, partner, seen, glow, grow, handed_in_at, form)"
                        + " values (:presenter, :partner, :seen, :glow, :grow, :at, :form)")
                .param("presenter", presenter.value())
                .param("partner", partner.value())
                .param("seen", seen.stream().map(Enum::name).sorted().collect(Collectors.joining(",")))
                .param("glow", Texts.required(glow, PartnerSheet.LONGEST))
                .param("grow", Texts.required(grow, PartnerSheet.LONGEST))
                .param("at", Timestamp.from(clock.instant()))
                .param("form", form)
                .update();
        events.publishEvent(new PartnerSheet.HandedIn(presenter));
    }

    @Transactional
    public void signOff(ParticipationId participation, boolean ready, String note, StaffId by) {
        signOff(UUID.randomUUID(), participation, ready, note, by);
    }

    /** The same form sent again changes nothing. */
    @Transactional
    public void signOff(UUID form, ParticipationId participation, boolean ready, String note, StaffId by) {
        if (isIn("sign_off", form)) {
            return;
        }
        db.sql("insert into sign_off (participation_id, ready, note, signed_by, signed_at, form)"
                        + " values (:participation, :ready, :note, :by, :at, :form)")
                .param("participation", participation.value())
                .param("ready", ready)
                .param("note", Texts.optional(note, SignOff.LONGEST_NOTE))
                .param("by", by.value())
                .param("at", Timestamp.from(clock.instant()))
                .param("form", form)
                .update();
        events.publishEvent(new SignOff.Given(participation, ready));
    }

    private boolean isIn(String table, UUID form) {
        return db.sql("select count(*) from " + table + " where form = :form")
                        .param("form", form)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** The sheets about a presenter, the newest first. */
    public List<PartnerSheet> sheetsAbout(ParticipationId presenter) {
        return db.sql("select partner, seen, glow, grow, handed_in_at from partner_sheet"
                        + " where presenter = :presenter order by handed_in_at desc")
                .param("presenter", presenter.value())
                .query((row, number) -> new PartnerSheet(
                        presenter,
                        ParticipationId.of(row.getString(1)),
                        signs(row.getString(2)),
                        row.getString(3),
                        row.getString(4),
                        row.getTimestamp(5).toInstant()))
                .list();
    }

    public Optional<SignOff> lastSignOff(ParticipationId participation) {
        return db.sql("select ready, note from sign_off where participation_id = :participation"
                        + " order by signed_at desc fetch first 1 rows only")
                .param("participation", participation.value())
                .query((row, number) -> new SignOff(row.getBoolean(1), row.getString(2)))
                .optional();
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
