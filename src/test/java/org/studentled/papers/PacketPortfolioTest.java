package org.studentled.papers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.studentled.EveningFixture;
import org.studentled.FullApplication;
import org.studentled.MovableClock;
import org.studentled.PageClient;
import org.studentled.access.Sessions;
import org.studentled.conference.ConferenceId;
import org.studentled.portfolio.Photos;
import org.studentled.portfolio.Piece;
import org.studentled.portfolio.PieceId;
import org.studentled.portfolio.Pieces;
import org.studentled.portfolio.Portfolios;
import org.studentled.printing.SamplePhotos;
import org.studentled.round.ParticipationId;
import org.studentled.round.Week;
import org.studentled.round.Weeks;
import org.studentled.school.Actor;
import org.studentled.takehome.Packet;
import org.studentled.takehome.Packets;

/** The book in a packet: it says of when it is, tells what changed while it is out, and large photos stay bearable. */
@FullApplication
class PacketPortfolioTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    MockMvc browser;

    @Autowired
    MovableClock clock;

    EveningFixture school;
    PageClient teacher;
    ParticipationId bens;
    Week week;
    List<Piece> works;
    Packet packet;
    String desk;

    @BeforeEach
    void bens_packet_lies_ready() {
        school = new EveningFixture(context);
        teacher = school.teacherAt(browser);
        bens = school.participation(school.ben);
        week = school.bean(Weeks.class).openNext(school.round);
        works = List.of(
                work(Piece.Kind.PROUD, "I counted every bean."), work(Piece.Kind.COULD_BE_BETTER, "I would use ink."));
        List<PieceId> picked = works.stream().map(Piece::id).toList();
        school.bean(Portfolios.class).pickWork(bens, picked);
        ConferenceId conference = school.conference(school.ben, school.nana);
        packet = school.bean(Packets.class).pack(conference);
        desk = "/conferences/" + conference + "/packet";
    }

    @AfterEach
    void wind_the_clock_back() {
        clock.reset();
    }

    @Test
    void a_packet_names_the_moment_of_its_book_and_the_teacher_hears_what_changed_since() throws Exception {
        assertThat(text(fetched(desk + "/paper"))).contains("This packet has the portfolio as of");
        work(Piece.Kind.PROUD, "I counted every bean twice.");
        assertThat(teacher.open(desk).body()).doesNotContain("changed since");
        school.bean(Packets.class).handOut(packet.id(), clock.instant().plus(Duration.ofDays(4)));
        assertThat(teacher.open(desk).body()).doesNotContain("changed since");

        work(Piece.Kind.PROUD, "I counted every bean three times.");
        assertThat(teacher.open(desk).body())
                .contains("One page of the portfolio has changed since it was printed on", "CHANGED_PAGES");
        String changed = text(fetched("/participations/" + bens + "/papers/CHANGED_PAGES"));
        assertThat(changed).contains("three times").doesNotContain("I would use ink.");
    }

    @Test
    void photos_of_twelve_megapixels_on_every_page_are_printed_as_small_ones() throws Exception {
        byte[] large = SamplePhotos.jpeg(4000, 3000);
        for (Piece work : works) {
            for (int photo = 0; photo < Photos.MOST_PER_PIECE; photo++) {
                school.bean(Photos.class).add(work, new ByteArrayResource(large));
            }
        }
        List<Integer> sides = sidesOfPictures(fetched("/participations/" + bens + "/papers/BOOK"));
        assertThat(sides).isNotEmpty().allMatch(side -> side <= 1600);
    }

    private Piece work(Piece.Kind kind, String reflection) {
        return school.bean(Pieces.class)
                .choose(bens, week.id(), kind, new Piece.WorkSlip("Beans", Piece.Place.PAPER, null, reflection));
    }

    private byte[] fetched(String path) throws Exception {
        String key = school.bean(Sessions.class).start(Actor.teacher(school.teacher), school.room);
        var answer = browser.perform(MockMvcRequestBuilders.get(path).header("X-Session", key))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).as(path).isEqualTo(200);
        return answer.getContentAsByteArray();
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static List<Integer> sidesOfPictures(byte[] pdf) throws IOException {
        List<Integer> sides = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (PDPage page : document.getPages()) {
                collect(page.getResources(), sides);
            }
        }
        return sides;
    }

    private static void collect(PDResources resources, List<Integer> sides) throws IOException {
        for (COSName name : resources.getXObjectNames()) {
            if (resources.getXObject(name) instanceof PDImageXObject image) {
                sides.addAll(List.of(image.getWidth(), image.getHeight()));
            }
        }
    }
}
