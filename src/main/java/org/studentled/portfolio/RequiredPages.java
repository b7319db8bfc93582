package org.studentled.portfolio;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.studentled.progress.Measures;
import org.studentled.round.ParticipationId;
import org.studentled.round.Participations;
import org.studentled.round.Rounds;

/** Which pages a portfolio has for the pieces a child picked: cover, charts, works, goals, habits, teacher's note, family page. */
@Component
public class RequiredPages {

    private final Pieces pieces;
    private final Measures measures;
    private final Participations participations;
    private final Rounds rounds;

    RequiredPages(Pieces pieces, Measures measures, Participations participations, Rounds rounds) {
        this.pieces = pieces;
        this.measures = measures;
        this.participations = participations;
        this.rounds = rounds;
    }

    List<Page> assemble(
            ParticipationId participation,
            List<PieceId> picked,
            Map<PieceId, SectionId> into,
            List<Page> before,
            List<Section> sections) {
        List<Piece> has = pieces.findByParticipation(participation);
        List<Piece> works =
                has.stream().filter(piece -> picked.contains(piece.id())).toList();
        if (works.isEmpty()) {
            throw new NothingPicked();
        }
        List<Page> pages = new ArrayList<>();
        for (Section section :
                sections.stream().filter(each -> !each.isForWorks()).toList()) {
            if (section.kind() == Page.Kind.CHART) {
                charts(participation).forEach(page -> pages.add(keptOr(page, before)));
            } else {
                pages.add(keptOr(Page.of(participation, section.kind(), null, ""), before));
            }
        }
        List<Page> workPages = works.stream()
                .map(piece -> work(participation, piece, into.get(piece.id()), before))
                .toList();
        checkRoom(workPages, has.size(), sections);
        pages.addAll(workPages);
        return pages;
    }

    private List<Page> charts(ParticipationId id) {
        return measures.findByClass(rounds.get(participations.get(id).roundId()).classId()).stream()
                .map(measure -> Page.of(id, Page.Kind.CHART, measure.id().value(), measure.name()))
                .toList();
    }

    private static Page work(
            ParticipationId id, Piece piece, @org.jspecify.annotations.Nullable SectionId section, List<Page> before) {
        Page page = keptOr(Page.of(id, Page.Kind.PIECE, piece.id().value(), piece.title()), before);
        return section == null ? page : page.in(section);
    }

    private static Page keptOr(Page fresh, List<Page> before) {
        Optional<Page> kept = before.stream().filter(fresh::showsTheSameAs).findFirst();
        return kept.orElse(fresh);
    }

    private static void checkRoom(List<Page> works, int has, List<Section> sections) {
        PageOrder order = new PageOrder(sections);
        for (Section section : sections) {
            if (section.isForWorks()) {
                long count = works.stream()
                        .filter(page -> order.sectionOf(page).equals(section))
                        .count();
                if (count > section.most()) {
                    throw new TooManyPicked(section);
                }
                if (count < section.least() && works.size() < has) {
                    throw new TooFewPicked(section);
                }
            }
        }
    }

    /** A book without a work has nothing to show. */
    public static class NothingPicked extends RuntimeException {}

    /** A section does not take so many works. */
    public static class TooManyPicked extends RuntimeException {

        private final transient Section section;

        TooManyPicked(Section section) {
            this.section = section;
        }

        public Section section() {
            return section;
        }
    }

    /** A section asks for more works, and there are more. */
    public static class TooFewPicked extends RuntimeException {

        private final transient Section section;

        TooFewPicked(Section section) {
            this.section = section;
        }

        public Section section() {
            return section;
        }
    }
}
