package org.studentled.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.studentled.ClassFixture;
import org.studentled.round.ParticipationId;

/** A book keeps the order a child gave it. */
abstract class PortfoliosTest {

    @Autowired
    ApplicationContext school;

    @Autowired
    Portfolios portfolios;

    @Autowired
    PortfolioViews portfolioViews;

    @Autowired
    Pieces pieces;

    private ClassFixture room;
    private ParticipationId ada;

    @BeforeEach
    void openTheRoom() {
        room = new ClassFixture(school).withAdasWork();
        ada = room.participationOf(room.ada);
    }

    @Test
    void a_new_book_goes_from_the_cover_to_the_family_page_numbered_from_one() {
        pick("My poem about rain", "Fractions quiz");
        assertThat(titles())
                .containsExactly(
                        "COVER",
                        "Reading fluency",
                        "Spelling",
                        "My poem about rain",
                        "Fractions quiz",
                        "GOALS",
                        "HABITS",
                        "TEACHER_NOTE",
                        "FAMILY");
        assertThat(portfolios.getByParticipation(ada).pages())
                .extracting(Page::number)
                .containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9);
    }

    @Test
    void picking_again_keeps_the_order_of_the_pages_that_stay() {
        pick("My poem about rain", "Fractions quiz");
        move("Fractions quiz", true);
        pick("My poem about rain", "Fractions quiz", "Map of our town");
        assertThat(titles())
                .containsSubsequence("Fractions quiz", "My poem about rain")
                .contains("Map of our town");

        pick("My poem about rain");
        assertThat(titles()).doesNotContain("Fractions quiz", "Map of our town").hasSize(8);
        assertThat(portfolios.getByParticipation(ada).pages())
                .extracting(Page::number)
                .containsExactly(1, 2, 3, 4, 5, 6, 7, 8);
    }

    @Test
    void a_page_moves_by_one_place_and_the_cover_stays_first() {
        pick("My poem about rain");
        move("Spelling", true);
        assertThat(titles()).startsWith("COVER", "Spelling", "Reading fluency");
        move("Spelling", true);
        assertThat(titles()).startsWith("COVER", "Spelling", "Reading fluency");
        portfolios.move(ada, portfolios.getByParticipation(ada).pages().get(0).id(), false);
        assertThat(titles()).startsWith("COVER");
        portfolios.move(ada, portfolios.getByParticipation(ada).pages().get(7).id(), false);
        assertThat(titles()).endsWith("FAMILY");
    }

    @Test
    void a_book_without_a_work_is_refused_and_another_childs_work_is_none() {
        assertThatThrownBy(() -> portfolios.pickWork(ada, List.of())).isInstanceOf(RequiredPages.NothingPicked.class);
        PieceId adas = pieces.findByParticipation(ada).get(0).id();
        assertThatThrownBy(() -> portfolios.pickWork(room.participationOf(room.ben), List.of(adas)))
                .isInstanceOf(RequiredPages.NothingPicked.class);
        assertThat(portfolios.getByParticipation(room.participationOf(room.ben)).pages())
                .isEmpty();
    }

    @Test
    void an_empty_book_can_not_be_numbered() {
        assertThatThrownBy(() -> portfolios.numbered(ada)).isInstanceOf(Portfolios.EmptyPortfolioException.class);
        pick("My poem about rain");
        portfolios.numbered(ada);
        portfolios.numbered(ada);
        assertThat(portfolios.isNumbered(ada)).isTrue();
    }

    @Test
    void a_slip_somebody_began_is_kept_and_no_work_yet() {
        pieces.saveDraft(ada, room.week.id(), Piece.Kind.PROUD, Piece.Part.REFLECTION, "I chose this because");
        assertThat(pieces.in(ada, room.week.id())).isEmpty();
        pieces.saveDraft(ada, room.week.id(), Piece.Kind.PROUD, Piece.Part.TITLE, "My volcano");
        assertThat(pieces.in(ada, room.week.id())).singleElement().returns("I chose this because", Piece::reflection);
    }

    @Test
    void a_link_leads_to_a_page_and_never_runs_anything() {
        pieces.saveDraft(ada, room.week.id(), Piece.Kind.PROUD, Piece.Part.LINK, "docs.example.org/volcano");
        assertThat(pieces.findByWeekAndKind(ada, room.week.id(), Piece.Kind.PROUD))
                .get()
                .returns("https://docs.example.org/volcano", Piece::link);
        for (String typed : new String[] {"javascript:alert(1)", "data:text/html,x", "my folder", "ftp://x.org"}) {
            assertThatThrownBy(() -> pieces.saveDraft(ada, room.week.id(), Piece.Kind.PROUD, Piece.Part.LINK, typed))
                    .isInstanceOf(InvalidLinkException.class);
        }
    }

    private void pick(String... titles) {
        portfolios.pickWork(
                ada,
                pieces.findByParticipation(ada).stream()
                        .filter(piece -> List.of(titles).contains(piece.title()))
                        .map(Piece::id)
                        .toList());
    }

    private void move(String title, boolean up) {
        PortfolioView.PageView moved = portfolioViews.assemble(ada).pages().stream()
                .filter(page -> page.title().equals(title))
                .findFirst()
                .orElseThrow();
        portfolios.move(ada, moved.page().id(), up);
    }

    private List<String> titles() {
        return portfolioViews.assemble(ada).pages().stream()
                .map(page -> page.title().isEmpty() ? page.page().kind().name() : page.title())
                .toList();
    }
}
