package org.studentled.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.studentled.ClassFixture;
import org.studentled.round.Band;
import org.studentled.round.ParticipationId;
import org.studentled.round.Weeks;

/** The teacher's sections frame the portfolio, the child decides within them, and printed pages keep the same numbers. */
abstract class SectionsTest {

    @Autowired
    ApplicationContext school;

    @Autowired
    Portfolios portfolios;

    @Autowired
    PrintedPortfolios printed;

    @Autowired
    PortfolioViews portfolioViews;

    @Autowired
    Approvals approvals;

    @Autowired
    Sections sections;

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
    void of_forty_works_a_book_takes_a_dozen() {
        Weeks weeks = school.getBean(Weeks.class);
        for (int week = 0; week < 20; week++) {
            var opened = weeks.openNext(room.round.id());
            for (Piece.Kind kind : Piece.Kind.values()) {
                room.choose(opened, kind, "Work " + week + kind, "");
            }
        }
        assertThat(pieces.findByParticipation(ada)).hasSizeGreaterThan(40);
        assertThatThrownBy(() -> portfolios.pickWork(ada, all())).isInstanceOf(RequiredPages.TooManyPicked.class);
        portfolios.pickWork(ada, all().subList(0, 12));
        assertThat(portfolios.getByParticipation(ada).pages()).hasSize(19);
    }

    @Test
    void a_section_asks_for_its_least_only_of_a_child_that_has_as_many() {
        Section works = sections.forWorks(room.round.id()).get(0);
        sections.change(room.round.id(), works.id(), "", 2, 4, false);
        assertThatThrownBy(() -> portfolios.pickWork(ada, all().subList(0, 1)))
                .isInstanceOf(RequiredPages.TooFewPicked.class);
        sections.change(room.round.id(), works.id(), "", 4, 4, false);
        portfolios.pickWork(ada, all());
        assertThat(portfolios.getByParticipation(ada).pages()).hasSize(10);
    }

    @Test
    void another_order_of_the_sections_reorders_every_book() {
        portfolios.pickWork(ada, all());
        Section goals = sections.findByRound(room.round.id()).get(3);
        sections.move(room.round.id(), goals.id(), true);
        sections.move(room.round.id(), goals.id(), true);
        assertThat(portfolios.getByParticipation(ada).pages())
                .extracting(Page::kind)
                .startsWith(Page.Kind.COVER, Page.Kind.GOALS);
        assertThat(portfolios.getByParticipation(ada).pages())
                .extracting(Page::number)
                .containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
        sections.move(room.round.id(), goals.id(), true);
        assertThat(portfolios.getByParticipation(ada).pages().get(0).kind()).isEqualTo(Page.Kind.COVER);
    }

    @Test
    void a_work_goes_into_the_section_it_was_picked_for_and_home_again_when_that_is_dropped() {
        sections.add(room.round.id(), "Math", 0, 2);
        Section math = sections.forWorks(room.round.id()).get(1);
        PieceId poem = all().get(0);
        portfolios.pickWork(ada, all(), Map.of(poem, math.id()));
        assertThat(portfolioViews.assemble(ada).in(math))
                .extracting(PortfolioView.PageView::title)
                .containsExactly("My poem about rain");
        sections.delete(room.round.id(), math.id());
        assertThat(portfolioViews
                        .assemble(ada)
                        .in(sections.forWorks(room.round.id()).get(0)))
                .hasSize(3);
        assertThatThrownBy(() -> sections.delete(
                        room.round.id(),
                        sections.forWorks(room.round.id()).get(0).id()))
                .isInstanceOf(Sections.PageOutOfReachException.class);
    }

    @Test
    void a_page_taken_out_leaves_no_gap_and_comes_back_to_its_section() {
        portfolios.pickWork(ada, all());
        Page spelling = portfolios.getByParticipation(ada).pages().get(2);
        portfolios.hide(ada, spelling.id(), true);
        assertThat(portfolios.getByParticipation(ada).pages())
                .extracting(Page::number)
                .containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9);
        assertThat(portfolios
                        .getByParticipation(ada)
                        .pageShowing(room.spelling.id().value()))
                .isEmpty();
        portfolios.hide(ada, spelling.id(), false);
        assertThat(portfolios
                        .getByParticipation(ada)
                        .pageShowing(room.spelling.id().value()))
                .contains(3);
    }

    /** Two devices: the order one of them sends does not know the page the other added. */
    @Test
    void an_order_from_a_device_that_saw_less_loses_no_page() {
        portfolios.pickWork(ada, all().subList(0, 2));
        List<PageId> seen = workPages();
        portfolios.pickWork(ada, all());
        Section works = sections.forWorks(room.round.id()).get(0);
        List<PageId> turned = new ArrayList<>(List.of(seen.get(1), seen.get(0), PageId.random()));
        portfolios.lay(ada, works.id(), turned);
        assertThat(workPages()).hasSize(3).startsWith(seen.get(1), seen.get(0));
    }

    @Test
    void on_paper_numbers_stay_new_pages_come_behind_and_the_changed_ones_are_listed() {
        portfolios.pickWork(ada, all().subList(0, 2));
        printed.print(ada);
        assertThat(printed.changedSince(ada)).isEmpty();
        int family = portfolios.getByParticipation(ada).pageOf(Page.Kind.FAMILY).orElseThrow();
        room.score(room.fluency, room.ada, room.week.startsOn(), "95");
        portfolios.pickWork(ada, all().subList(1, 3));
        assertThat(portfolios.getByParticipation(ada).pageOf(Page.Kind.FAMILY)).contains(family);
        assertThat(portfolios.getByParticipation(ada).pageShowing(all().get(2).value()))
                .contains(family + 1);
        assertThat(printed.changedSince(ada))
                .extracting(PrintedPortfolios.Changed::title, PrintedPortfolios.Changed::change)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("", PrintedPortfolios.Change.CHANGED),
                        org.assertj.core.groups.Tuple.tuple("Reading fluency", PrintedPortfolios.Change.CHANGED),
                        org.assertj.core.groups.Tuple.tuple("My poem about rain", PrintedPortfolios.Change.GONE),
                        org.assertj.core.groups.Tuple.tuple("Map of our town", PrintedPortfolios.Change.NEW));
        PageId first = portfolios.getByParticipation(ada).pages().get(1).id();
        assertThatThrownBy(() -> portfolios.move(ada, first, false))
                .isInstanceOf(PrintedPortfolios.AlreadyPrintedException.class);
    }

    @Test
    void a_family_sees_a_book_after_the_teachers_word_and_never_what_is_kept_back() {
        portfolios.pickWork(ada, all());
        assertThat(portfolioViews.forFamily(ada)).isEmpty();
        approvals.approve(ada, room.teacher);
        portfolios.withhold(
                ada, portfolios.getByParticipation(ada).pages().get(2).id(), true);
        assertThat(portfolioViews.forFamily(ada)).get().satisfies(portfolio -> {
            assertThat(portfolio.pages())
                    .extracting(PortfolioView.PageView::title)
                    .doesNotContain("Spelling");
            assertThat(portfolio.pages())
                    .extracting(PortfolioView.PageView::number)
                    .contains(4)
                    .doesNotContain(3);
        });
        ClassFixture grown = new ClassFixture(school, Band.GRADES_9_12).withAdasWork();
        assertThat(portfolioViews.forFamily(grown.participationOf(grown.ada))).isPresent();
    }

    private List<PieceId> all() {
        return pieces.findByParticipation(ada).stream().map(Piece::id).toList();
    }

    private List<PageId> workPages() {
        return portfolios.getByParticipation(ada).pages().stream()
                .filter(page -> page.kind() == Page.Kind.PIECE)
                .map(Page::id)
                .toList();
    }
}
