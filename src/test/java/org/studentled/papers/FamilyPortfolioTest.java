package org.studentled.papers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.test.web.servlet.MockMvc;
import org.studentled.EveningFixture;
import org.studentled.FullApplication;
import org.studentled.PageClient;
import org.studentled.access.FamilyLinks;
import org.studentled.portfolio.Approvals;
import org.studentled.portfolio.Photo;
import org.studentled.portfolio.Photos;
import org.studentled.portfolio.Piece;
import org.studentled.portfolio.Pieces;
import org.studentled.portfolio.Portfolios;
import org.studentled.portfolio.SampleImages;
import org.studentled.round.ParticipationId;
import org.studentled.round.Phase;
import org.studentled.round.Rounds;
import org.studentled.round.Week;
import org.studentled.round.Weeks;

/** A family leafs through its child's portfolio at home, and through no other. */
@FullApplication
class FamilyPortfolioTest {

    private static final Pattern SHEET = Pattern.compile("rel=\"stylesheet\" href=\"([^\"]+)\"");

    @Autowired
    ApplicationContext context;

    @Autowired
    MockMvc browser;

    private EveningFixture school;
    private PageClient family;
    private ParticipationId amara;
    private Photo photo;

    @BeforeEach
    void a_child_has_a_book() {
        school = new EveningFixture(context);
        family = new PageClient(browser, "");
        amara = school.participation(school.amara);
        school.bean(Rounds.class).enter(school.round, Phase.COLLECTING);
        Week week = school.bean(Weeks.class).openNext(school.round);
        Piece piece = school.bean(Pieces.class)
                .choose(
                        amara,
                        week.id(),
                        Piece.Kind.PROUD,
                        new Piece.WorkSlip("My volcano <b>", Piece.Place.PAPER, null, "It erupts."));
        photo = school.bean(Photos.class).add(piece, new ByteArrayResource(SampleImages.plain("jpg", 60, 40)));
        school.bean(Portfolios.class).pickWork(amara, List.of(piece.id()), Map.of());
    }

    @Test
    void every_style_sheet_of_the_page_is_there() {
        school.bean(Approvals.class).approve(amara, school.teacher);
        String page = family.open(school.linkOf(school.ada) + "/book/" + amara).body();

        assertThat(SHEET.matcher(page).results().map(found -> found.group(1)))
                .hasSizeGreaterThan(2)
                .allSatisfy(sheet ->
                        assertThat(family.open(sheet).status()).as(sheet).isEqualTo(200));
    }

    @Test
    void it_opens_with_the_teachers_word_and_closes_with_the_link() {
        String link = school.linkOf(school.ada);
        String book = link + "/book/" + amara;
        assertThat(family.open(link).body()).doesNotContain("/book/");
        assertThat(family.open(book).body()).contains("This portfolio isn’t open to you yet.");
        assertThat(family.open(book + "/photos/" + photo.id()).status()).isEqualTo(404);

        school.bean(Approvals.class).approve(amara, school.teacher);
        assertThat(family.open(link).body()).contains(book);
        assertThat(family.open(book).body())
                .contains("My volcano &lt;b&gt;", "It erupts.", book + "/photos/" + photo.id())
                .doesNotContain("pass=", "<script", "<form");
        assertThat(family.open(book + "/photos/" + photo.id()).status()).isEqualTo(200);

        school.bean(FamilyLinks.class).endAllOf(school.ada);
        assertThat(family.open(book).status()).isGreaterThanOrEqualTo(404);
        assertThat(family.open(book + "/photos/" + photo.id()).status()).isGreaterThanOrEqualTo(404);
    }

    @Test
    void another_family_and_a_page_kept_back_stay_closed() {
        school.bean(Approvals.class).approve(amara, school.teacher);
        String stranger = school.linkOf(school.nana) + "/book/" + amara;
        assertThat(family.open(stranger).status()).isEqualTo(403);
        assertThat(family.open(stranger + "/photos/" + photo.id()).status()).isEqualTo(403);
        school.bean(Portfolios.class).getByParticipation(amara).pages().stream()
                .filter(page -> page.shows() != null)
                .forEach(page -> school.bean(Portfolios.class).withhold(amara, page.id(), true));
        String book = school.linkOf(school.ada) + "/book/" + amara;
        assertThat(family.open(book).body()).doesNotContain("My volcano");
        assertThat(family.open(book + "/photos/" + photo.id()).status()).isEqualTo(404);
    }

    @Test
    void older_students_show_their_portfolio_themselves_so_nothing_of_it_is_out_before_the_conference() {
        var rounds = school.bean(Rounds.class);
        school.bean(org.springframework.jdbc.core.simple.JdbcClient.class)
                .sql("update round set band = 'GRADES_9_12' where id = :id")
                .param("id", school.round.value())
                .update();
        assertThat(rounds.get(school.round).band()).isEqualTo(org.studentled.round.Band.GRADES_9_12);
        String link = school.linkOf(school.ada);
        for (String part : List.of("/book/" + amara, "/pack/" + amara, "/book/" + amara + "/photos/" + photo.id())) {
            assertThat(family.open(link + part).status()).as(part).isEqualTo(404);
        }
        school.bean(org.studentled.conference.Conferences.class)
                .held(school.conference(school.amara, school.ada), org.studentled.conference.Conference.Place.TABLE);
        for (String part : List.of("/book/" + amara, "/pack/" + amara, "/book/" + amara + "/photos/" + photo.id())) {
            assertThat(family.open(link + part).status()).as(part).isEqualTo(200);
        }
    }
}
