package org.studentled.papers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.studentled.PageClient;
import org.studentled.portfolio.Approvals;
import org.studentled.portfolio.PortfolioViews;
import org.studentled.portfolio.PrintedPortfolios;
import org.studentled.portfolio.SpecialistNote;
import org.studentled.portfolio.SpecialistNotes;
import org.studentled.round.ParticipationId;
import org.studentled.school.Actor;
import org.studentled.school.Classes;
import org.studentled.school.SchoolZone;
import org.studentled.school.StaffId;

/** What a specialist adds to a portfolio, who sees it, and what they themselves do not see. */
class SpecialistScreensTest extends StaffRolesFixture {

    @Autowired
    SpecialistNotes notes;

    @Test
    void a_specialist_adds_to_the_portfolio_and_the_family_and_the_paper_show_who_wrote_it() {
        StaffId park = specialist();
        PageClient specialist = visit(Actor.specialist(park));
        assertThat(specialist.open("/").location()).isEqualTo("/specialist");
        assertThat(specialist.open("/specialist").body()).contains("Room 12", "/specialist/classes/" + school.room);
        assertThat(specialist.open("/specialist/classes/" + school.room).body())
                .contains("Amara Nwosu", "Ben Adler")
                .doesNotContain("Ada Nwosu", "family.example");
        String page = "/specialist/participations/" + amara;
        assertThat(add(specialist, page, "Amara reads with feeling.").location())
                .isEqualTo(page);
        assertThat(specialist.open(page).body()).contains("Amara reads with feeling.", "Reading specialist, Ms. Park");
        bean(Approvals.class).approve(amara, school.teacher);
        String family = school.linkOf(school.ada) + "/book/" + amara;
        assertThat(new PageClient(browser, "").open(family).body())
                .contains("Amara reads with feeling.", "Reading specialist, Ms. Park");
        assertThat(bean(PortfolioAssembler.class)
                        .assemble(bean(PortfolioViews.class).assemble(amara), Locale.ENGLISH)
                        .note())
                .contains("Amara reads with feeling.", "Ms. Park");
    }

    @Test
    void the_teacher_of_the_class_leaves_out_what_a_specialist_added_and_puts_it_back() {
        StaffId park = specialist();
        var note = notes.add(amara, new SpecialistNote.Draft("Speech", "", "Speaks clearly.", ""), park);
        PageClient teacher = school.teacherAt(browser);
        String own = "/participations/" + amara + "/note";
        String leave = "/participations/" + amara + "/specialist-notes/" + note;
        assertThat(teacher.open(own).body()).contains("Speaks clearly.", "Leave out");
        teacher.send(leave, "leftOut", "true");
        String book = "/participations/" + amara + "/book/read";
        assertThat(teacher.open(book).body()).doesNotContain("Speaks clearly.");
        assertThat(visit(Actor.specialist(park))
                        .open("/specialist/participations/" + amara)
                        .body())
                .contains("left out of the portfolio");
        teacher.send(leave, "leftOut", "false");
        assertThat(teacher.open(book).body()).contains("Speaks clearly.");
        assertThat(school.strangerAt(browser).send(leave, "leftOut", "true").status())
                .isEqualTo(403);
        assertThat(teacher.send(
                                "/participations/" + school.participation(school.ben) + "/specialist-notes/" + note,
                                "leftOut",
                                "true")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void a_specialist_changes_only_their_own_until_the_portfolio_is_printed() {
        PageClient one = visit(Actor.specialist(specialist()));
        StaffId second = specialist();
        String page = "/specialist/participations/" + amara;
        var theirs = notes.add(amara, new SpecialistNote.Draft("PE", "", "Runs fast.", ""), second);
        assertThat(one.open(page).body()).doesNotContain("Runs fast.");
        assertThat(one.send("/specialist/notes/" + theirs + "/remove").status()).isEqualTo(404);
        assertThat(one.send("/specialist/notes/" + theirs, "writtenAs", "PE", "text", "Slow", "title", "", "link", "")
                        .status())
                .isEqualTo(404);
        assertThat(one.send(page, "writtenAs", "PE", "text", " ", "title", "", "link", "")
                        .status())
                .isEqualTo(422);
        bean(PrintedPortfolios.class).print(amara);
        assertThat(add(one, page, "Too late").status()).isEqualTo(409);
        assertThat(visit(Actor.specialist(second))
                        .send("/specialist/notes/" + theirs + "/remove")
                        .status())
                .isEqualTo(409);
        assertThat(notes.findByParticipation(amara))
                .extracting(SpecialistNote::text)
                .containsExactly("Runs fast.");
    }

    @Test
    void a_specialist_opens_no_other_class_and_nothing_else_of_their_own() {
        StaffId park = specialist();
        PageClient specialist = visit(Actor.specialist(park));
        ParticipationId stranger = other.participation(other.amara);
        refused(
                specialist,
                "/specialist/classes/" + other.room,
                "/specialist/participations/" + stranger,
                "/participations/" + amara + "/book/read",
                "/participations/" + amara + "/note",
                "/students/" + school.amara + "/goals",
                "/rounds/" + school.round + "/schedule",
                "/rounds/" + school.round + "/board",
                "/caseload",
                "/tonight",
                "/how-it-went");
        bean(Classes.class).assign(teaching(park, bean(SchoolZone.class).today().minusDays(1)));
        assertThat(specialist.open("/specialist/classes/" + school.room).body()).doesNotContain("Amara Nwosu");
    }

    private static PageClient.Answer add(PageClient specialist, String page, String text) {
        return specialist.send(page, "writtenAs", "Reading specialist", "text", text, "title", "", "link", "");
    }
}
