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
import org.studentled.RoomFive;
import org.studentled.round.Band;
import org.studentled.round.ParticipationId;
import org.studentled.round.Weeks;

/** The teacher's sections frame the portfolio, the child decides within them, and printed pages keep the same numbers. */
abstract class SectionsTest {

    @Autowired
    ApplicationContext school;

    @Autowired
    Books books;

    @Autowired
    PrintedBooks printed;

    @Autowired
    OpenBooks openBooks;

    @Autowired
    Approvals approvals;

    @Autowired
    Sections sections;

    @Autowired
    Pieces pieces;

    private RoomFive room;
    private ParticipationId ada;

    @BeforeEach
    void openTheRoom() {
        room = new RoomFive(school).withAdasWork();
        ada = room.of(room.ada);
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
        assertThat(pieces.of(ada)).hasSizeGreaterThan(40);
        assertThatThrownBy(() -> books.pickWork(ada, all())).isInstanceOf(WantedPages.TooMany.class);
        books.pickWork(ada, all().subList(0, 12));
        assertThat(books.of(ada).pages()).hasSize(19);
    }

    @Test
    void a_section_asks_for_its_least_only_of_a_child_that_has_as_many() {
        Section works = sections.forWorks(room.round.id()).get(0);
        sections.change(room.round.id(), works.id(), "", 2, 4, false);
        assertThatThrownBy(() -> books.pickWork(ada, all().subList(0, 1))).isInstanceOf(WantedPages.TooFew.class);
        sections.change(room.round.id(), works.id(), "", 4, 4, false);
        books.pickWork(ada, all());
        assertThat(books.of(ada).pages()).hasSize(10);
    }

    @Test
    void another_order_of_the_sections_reorders_every_book() {
        books.pickWork(ada, all());
        Section goals = sections.of(room.round.id()).get(3);
        sections.move(room.round.id(), goals.id(), true);
        sections.move(room.round.id(), goals.id(), true);
        assertThat(books.of(ada).pages()).extracting(Page::kind).startsWith(Page.Kind.COVER, Page.Kind.GOALS);
        assertThat(books.of(ada).pages()).extracting(Page::number).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
        sections.move(room.round.id(), goals.id(), true);
        assertThat(books.of(ada).pages().get(0).kind()).isEqualTo(Page.Kind.COVER);
    }

    @Test
    void a_work_goes_into_the_section_it_was_picked_for_and_home_again_when_that_is_dropped() {
        sections.add(room.round.id(), "Math", 0, 2);
        Section math = sections.forWorks(room.round.id()).get(1);
        PieceId poem = all().get(0);
        books.pickWork(ada, all(), Map.of(poem, math.id()));
        assertThat(openBooks.of(ada).in(math))
                .extracting(OpenBook.OpenPage::title)
                .containsExactly("My poem about rain");
        sections.drop(room.round.id(), math.id());
        assertThat(openBooks.of(ada).in(sections.forWorks(room.round.id()).get(0)))
                .hasSize(3);
        assertThatThrownBy(() -> sections.drop(
                        room.round.id(),
                        sections.forWorks(room.round.id()).get(0).id()))
                .isInstanceOf(Sections.OutOfReach.class);
    }

    @Test
    void a_page_taken_out_leaves_no_gap_and_comes_back_to_its_section() {
        books.pickWork(ada, all());
        Page spelling = books.of(ada).pages().get(2);
        books.hide(ada, spelling.id(), true);
        assertThat(books.of(ada).pages()).extracting(Page::number).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9);
        assertThat(books.of(ada).pageShowing(room.spelling.id().value())).isEmpty();
        books.hide(ada, spelling.id(), false);
        assertThat(books.of(ada).pageShowing(room.spelling.id().value())).contains(3);
    }

    /** Two devices: the order one of them sends does not know the page the other added. */
    @Test
    void an_order_from_a_device_that_saw_less_loses_no_page() {
        books.pickWork(ada, all().subList(0, 2));
        List<PageId> seen = workPages();
        books.pickWork(ada, all());
        Section works = sections.forWorks(room.round.id()).get(0);
        List<PageId> turned = new ArrayList<>(List.of(seen.get(1), seen.get(0), PageId.random()));
        books.lay(ada, works.id(), turned);
        assertThat(workPages()).hasSize(3).startsWith(seen.get(1), seen.get(0));
    }

    @Test
    void on_paper_numbers_stay_new_pages_come_behind_and_the_changed_ones_are_listed() {
        books.pickWork(ada, all().subList(0, 2));
        printed.print(ada);
        assertThat(printed.changedSince(ada)).isEmpty();
        int family = books.of(ada).pageOf(Page.Kind.FAMILY).orElseThrow();
        room.score(room.fluency, room.ada, room.week.startsOn(), "95");
        books.pickWork(ada, all().subList(1, 3));
        assertThat(books.of(ada).pageOf(Page.Kind.FAMILY)).contains(family);
        assertThat(books.of(ada).pageShowing(all().get(2).value())).contains(family + 1);
        assertThat(printed.changedSince(ada))
                .extracting(PrintedBooks.Changed::title, PrintedBooks.Changed::change)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("", PrintedBooks.Change.CHANGED),
                        org.assertj.core.groups.Tuple.tuple("Reading fluency", PrintedBooks.Change.CHANGED),
                        org.assertj.core.groups.Tuple.tuple("My poem about rain", PrintedBooks.Change.GONE),
                        org.assertj.core.groups.Tuple.tuple("Map of our town", PrintedBooks.Change.NEW));
        PageId first = books.of(ada).pages().get(1).id();
        assertThatThrownBy(() -> books.move(ada, first, false)).isInstanceOf(PrintedBooks.OnPaper.class);
    }

    @Test
    void a_family_sees_a_book_after_the_teachers_word_and_never_what_is_kept_back() {
        books.pickWork(ada, all());
        assertThat(openBooks.forFamily(ada)).isEmpty();
        approvals.approve(ada, room.teacher);
        books.withhold(ada, books.of(ada).pages().get(2).id(), true);
        assertThat(openBooks.forFamily(ada)).get().satisfies(book -> {
            assertThat(book.pages()).extracting(OpenBook.OpenPage::title).doesNotContain("Spelling");
            assertThat(book.pages())
                    .extracting(OpenBook.OpenPage::number)
                    .contains(4)
                    .doesNotContain(3);
        });
        RoomFive grown = new RoomFive(school, Band.GRADES_9_12).withAdasWork();
        assertThat(openBooks.forFamily(grown.of(grown.ada))).isPresent();
    }

    private List<PieceId> all() {
        return pieces.of(ada).stream().map(Piece::id).toList();
    }

    private List<PageId> workPages() {
        return books.of(ada).pages().stream()
                .filter(page -> page.kind() == Page.Kind.PIECE)
                .map(Page::id)
                .toList();
    }
}
