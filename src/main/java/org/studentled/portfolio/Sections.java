package org.studentled.portfolio;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.studentled.round.Round;
import org.studentled.round.RoundId;
import org.studentled.round.Rounds;
import org.studentled.school.NotFoundException;
import org.studentled.school.RandomIds;
import org.studentled.school.TextRules;

/** The sections of the portfolios of a round, in the teacher's order. */
@Component
public class Sections {

    private final JdbcClient db;
    private final Rounds rounds;
    private final ApplicationEventPublisher events;

    Sections(JdbcClient db, Rounds rounds, ApplicationEventPublisher events) {
        this.db = db;
        this.rounds = rounds;
        this.events = events;
    }

    public List<Section> findByRound(RoundId round) {
        List<Section> kept = keptFor(round);
        return kept.isEmpty() ? Section.usual(round) : kept;
    }

    /** What the teacher arranged for the last round stands in the next one too. */
    @EventListener
    @Transactional
    public void copyFromLastRound(Round.Planned planned) {
        RoundId last = rounds.get(planned.round()).previous();
        List<Section> kept = last == null ? List.of() : keptFor(last);
        if (!kept.isEmpty() && keptFor(planned.round()).isEmpty()) {
            save(
                    planned.round(),
                    kept.stream().map(section -> section.again(planned.round())).toList());
        }
    }

    private List<Section> keptFor(RoundId round) {
        return db.sql("select id, kind, title, least, most, required from portfolio_section"
                        + " where round_id = :round order by position")
                .param("round", round.value())
                .query((row, number) -> new Section(
                        SectionId.of(row.getString(1)),
                        round,
                        Page.Kind.valueOf(row.getString(2)),
                        row.getString(3),
                        row.getInt(4),
                        row.getInt(5),
                        row.getBoolean(6)))
                .list();
    }

    public List<Section> forWorks(RoundId round) {
        return findByRound(round).stream().filter(Section::isForWorks).toList();
    }

    /** One place up or down; the cover stays first. */
    @Transactional
    public void move(RoundId round, SectionId id, boolean up) {
        List<Section> sections = new ArrayList<>(findByRound(round));
        int from = place(sections, id);
        int to = up ? from - 1 : from + 1;
        if (from > 0 && to > 0 && to < sections.size()) {
            Collections.swap(sections, from, to);
            save(round, sections);
        }
    }

    /** @throws PageOutOfReachException when fewer may be shown than must be, or more than a family can look at */
    @Transactional
    public void change(RoundId round, SectionId id, String title, int least, int most, boolean required) {
        checked(least, most);
        List<Section> sections = new ArrayList<>(findByRound(round));
        int place = place(sections, id);
        Section before = sections.get(place);
        String called = TextRules.optional(title, Section.LONGEST_TITLE);
        sections.set(place, new Section(id, round, before.kind(), called, least, most, required));
        save(round, sections);
    }

    /** One more section for works, as for another subject, behind the last of them. */
    @Transactional
    public void add(RoundId round, String title, int least, int most) {
        checked(least, most);
        List<Section> sections = new ArrayList<>(findByRound(round));
        int behind = 0;
        for (int place = 0; place < sections.size(); place++) {
            behind = sections.get(place).isForWorks() ? place : behind;
        }
        String called = TextRules.required(title, Section.LONGEST_TITLE);
        sections.add(
                behind + 1,
                new Section(new SectionId(RandomIds.next()), round, Page.Kind.PIECE, called, least, most, false));
        save(round, sections);
    }

    /** @throws PageOutOfReachException for the last section for works, and for what every book has */
    @Transactional
    public void delete(RoundId round, SectionId id) {
        List<Section> sections = new ArrayList<>(findByRound(round));
        Section dropped = sections.get(place(sections, id));
        if (!dropped.isForWorks() || forWorks(round).size() == 1) {
            throw new PageOutOfReachException();
        }
        sections.remove(dropped);
        save(round, sections);
    }

    private void save(RoundId round, List<Section> sections) {
        db.sql("delete from portfolio_section where round_id = :round")
                .param("round", round.value())
                .update();
        for (int place = 0; place < sections.size(); place++) {
            Section section = sections.get(place);
            db.sql("insert into portfolio_section (id, round_id, kind, title, least, most, required, position)"
                            + " values (:id, :round, :kind, :title, :least, :most, :required, :position)")
                    .param("id", section.id().value())
                    .param("round", round.value())
                    .param("kind", section.kind().name())
                    .param("title", section.title())
                    .param("least", section.least())
                    .param("most", section.most())
                    .param("required", section.required())
                    .param("position", place)
                    .update();
        }
        events.publishEvent(new Section.Rearranged(round));
    }

    private static int place(List<Section> sections, SectionId id) {
        int place = sections.stream().map(Section::id).toList().indexOf(id);
        if (place < 0) {
            throw new NotFoundException("section", id.value());
        }
        return place;
    }

    private static void checked(int least, int most) {
        if (least < 0 || most < 1 || least > most || most > Section.MOST_WORKS) {
            throw new PageOutOfReachException();
        }
    }

    /** A section can't be like this. */
    public static class PageOutOfReachException extends RuntimeException {}
}
