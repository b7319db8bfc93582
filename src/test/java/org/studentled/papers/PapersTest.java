package org.studentled.papers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.studentled.EveningFixture;
import org.studentled.FullApplication;
import org.studentled.MovableClock;
import org.studentled.PageClient;
import org.studentled.access.Sessions;
import org.studentled.conference.ConferenceId;
import org.studentled.outbox.Outbox;
import org.studentled.outbox.ScriptedHandler;
import org.studentled.printing.PdfUaValidator;
import org.studentled.printing.PrintOptions;
import org.studentled.progress.Measures;
import org.studentled.round.ParticipationId;
import org.studentled.scheduling.AvailableSlot;
import org.studentled.scheduling.Bookings;
import org.studentled.scheduling.Evenings;
import org.studentled.school.Actor;
import org.studentled.school.Adult;
import org.studentled.school.Classes;
import org.studentled.school.Households;
import org.studentled.school.Staff;
import org.studentled.school.StaffId;
import org.studentled.school.StudentId;
import org.studentled.script.Scripts;
import org.studentled.takehome.Packet;
import org.studentled.takehome.Packets;

/** Papers as they come from the printer: with the right child, the right adult, and no one else. */
@FullApplication
class PapersTest {

    private static final PrintOptions LETTER = new PrintOptions(PrintOptions.Format.LETTER, false);

    @Autowired
    ApplicationContext context;

    @Autowired
    MockMvc browser;

    @Autowired
    MovableClock clock;

    EveningFixture school;
    PageClient teacher;

    @BeforeEach
    void open_the_school() {
        school = new EveningFixture(context);
        teacher = school.teacherAt(browser);
    }

    @AfterEach
    void wind_the_clock_back() {
        clock.reset();
    }

    @Test
    void a_packet_speaks_the_adults_language_beside_the_childs_and_can_be_read_aloud() throws Exception {
        school.bean(Households.class).correct(school.nana, contact("es", "555 0100"));
        ConferenceId bens = school.conference(school.ben, school.nana);
        Packet packet = school.bean(Packets.class).pack(bens);
        byte[] pdf = fetched("/conferences/" + bens + "/packet/paper");
        assertThat(text(pdf))
                .contains(packet.code(), "La reunión de Ben en casa", "Ben’s conference at home", "555 0100")
                .contains("Ms. Okafor", "Firma", "Signature");
        assertThat(PdfUaValidator.faultsOf(pdf)).isEmpty();
    }

    @Test
    void whoever_has_taught_the_class_longest_is_named_in_the_script_and_the_papers() throws Exception {
        clock.forward(Duration.ofMinutes(1));
        StaffId coTeacher = Stream.generate(() ->
                        school.bean(Staff.class).addTeacher("Mr. Later", null).id())
                .limit(20)
                .min(Comparator.comparing(StaffId::toString))
                .orElseThrow();
        school.bean(Classes.class).addTeacher(school.room, coTeacher);
        ConferenceId bens = school.conference(school.ben, school.nana);
        school.bean(Packets.class).pack(bens);
        assertThat(text(fetched("/conferences/" + bens + "/packet/paper")))
                .contains("Ms. Okafor")
                .doesNotContain("Mr. Later");
        assertThat(school.bean(Scripts.class)
                        .getByParticipation(school.participation(school.ben))
                        .lines())
                .asString()
                .contains("Ms. Okafor")
                .doesNotContain("Mr. Later");
    }

    @Test
    void without_a_phone_the_note_asks_for_a_number_and_a_lost_packet_keeps_its_code() throws Exception {
        school.bean(Households.class).correct(school.nana, contact("en", null));
        ConferenceId bens = school.conference(school.ben, school.nana);
        Packet packet = school.bean(Packets.class).pack(bens);
        assertThat(text(fetched("/conferences/" + bens + "/packet/paper"))).contains("We don’t have your phone number");
        assertThat(text(fetched("/conferences/" + bens + "/packet/paper"))).contains(packet.code());
    }

    @Test
    void a_child_without_any_adult_gets_a_packet_too() throws Exception {
        StudentId dora = school.student("Dora Lone");
        school.household("Dora", dora);
        var expected = school.bean(org.studentled.conference.Conferences.class)
                .expect(
                        school.participation(dora),
                        List.of(school.bean(Households.class)
                                .findByStudent(dora)
                                .get(0)
                                .id()));
        school.bean(Packets.class).pack(expected.get(0).id());
        assertThat(text(fetched("/conferences/" + expected.get(0).id() + "/packet/paper")))
                .contains("Dora’s conference at home");
    }

    @Test
    void an_emoji_is_left_to_the_browsers_printer() throws Exception {
        StudentId mira = school.student("मीरा Rao");
        var page = browser.perform(MockMvcRequestBuilders.get(
                                "/participations/" + school.participation(mira) + "/papers/STEP_CARD")
                        .header("X-Session", key()))
                .andReturn()
                .getResponse();
        assertThat(page.getContentType()).startsWith("text/html");
        assertThat(page.getContentAsString(java.nio.charset.StandardCharsets.UTF_8))
                .contains("मीरा", "Print this page from your browser");
    }

    @Test
    void the_door_list_knows_who_comes_when_and_no_other_class_opens_it() throws Exception {
        AvailableSlot.Key start = new AvailableSlot.Key(
                school.evening, school.bean(Evenings.class).get(school.evening).firstStart());
        school.bean(Bookings.class)
                .bookIn(school.round, start, school.participation(school.ben), school.householdOf(school.nana));
        String path = "/rounds/" + school.round + "/papers";
        assertThat(text(fetched(path + "/DOOR_LIST"))).contains("Ben Adler").doesNotContain("Amara");
        assertThat(text(fetched(path + "/TABLE_CARDS"))).contains("Table 1", "Table 5");
        assertThat(school.strangerAt(browser).open(path).status()).isEqualTo(403);
    }

    @Test
    void a_class_on_paper_gets_two_weeks_for_its_folders() throws Exception {
        school.bean(Measures.class).chart(school.room, "Reading fluency", "words per minute", null);
        byte[] pdf = fetched("/rounds/" + school.round + "/papers/TWO_WEEKS");
        assertThat(text(pdf))
                .contains("Amara", "Ben", "My week 1", "My week 2", "Reading fluency", "trying hard", "sometimes")
                .doesNotContain("My week 3");
        assertThat(PdfUaValidator.faultsOf(pdf)).isEmpty();
    }

    @Test
    void each_household_gets_its_own_invitation_and_a_child_prints_none() throws Exception {
        ParticipationId amaras = school.participation(school.amara);
        String path = "/participations/" + amaras + "/papers/";
        assertThat(text(fetched(path + "INVITATION"))).contains("Dear Ada Nwosu", "Dear Paul Lindqvist", "/f/");
        PageClient amara = school.studentAt(browser, school.amara);
        assertThat(amara.open(path + "INVITATION").status()).isEqualTo(403);
        assertThat(amara.open("/participations/" + amaras + "/papers").body())
                .contains("Step card")
                .doesNotContain("Invitation");
    }

    @Test
    void a_class_set_is_printed_in_the_background_and_goes_on_where_it_was_stopped() throws Exception {
        StudentId mira = school.student("मीरा Rao");
        ClassSets sets = school.bean(ClassSets.class);
        teacher.send("/rounds/" + school.round + "/papers/sets", "format", "A4");
        ClassSet ordered = sets.findByRound(school.round).get(0);
        assertThat(ordered.options().format()).isEqualTo(PrintOptions.Format.A4);
        // A node is switched off while it prints the first part, unless the scheduler of the house was at it first.
        assertThat(catchThrowable(() -> school.bean(Outbox.class)
                        .dispatch(ScriptedHandler.dying(school.bean(PrintWorker.class), lease -> {}), ordered.id())))
                .satisfiesAnyOf(
                        none -> assertThat(none).isNull(),
                        killed -> assertThat(killed).isInstanceOf(ScriptedHandler.Killed.class));
        clock.forward(Duration.ofMinutes(6));
        // The scheduler of the house may be at one of the parts at the same time.
        await().atMost(Duration.ofSeconds(30)).until(() -> {
            school.bean(PrintWorker.class).run();
            return sets.get(ordered.id()).isDone();
        });
        ClassSet done = sets.get(ordered.id());
        assertThat(done.printed()).isEqualTo(3);
        assertThat(done.forTheBrowser())
                .extracting(ClassSet.Part::participation)
                .containsExactly(school.participation(mira));
        assertThat(teacher.open("/rounds/" + school.round + "/papers").body()).contains("All 3 in one file", "मीरा");
        byte[] stack = fetched("/sets/" + done.id() + "/all");
        assertThat(text(stack)).contains("Amara", "Ben", "Chloé");
        assertThat(PdfUaValidator.faultsOf(stack)).isEmpty();
        assertThat(filesIn(fetched("/sets/" + done.id() + "/each")))
                .containsExactly("01 Amara Nwosu.pdf", "02 Ben Adler.pdf", "03 Chloé Dupont.pdf");
    }

    @Test
    void a_child_takes_its_work_along_and_a_family_what_the_teacher_looked_through() throws Exception {
        ParticipationId bens = school.participation(school.ben);
        assertThat(filesIn(fetched("/participations/" + bens + "/pack")))
                .containsExactly("portfolio.pdf", "script.pdf", "goals.pdf");
        PageClient nana = new PageClient(browser, "");
        var early = nana.open(school.linkOf(school.nana) + "/pack/" + bens);
        assertThat(early.body()).contains("This portfolio isn’t ready to download yet.");
        var foreign = nana.open(school.linkOf(school.nana) + "/pack/" + school.participation(school.amara));
        assertThat(foreign.status()).isEqualTo(403);
    }

    @Test
    void the_long_view_shows_a_child_its_own_goals_and_nobody_elses() {
        String path = "/students/" + school.ben + "/goals";
        assertThat(school.studentAt(browser, school.ben).open(path).body())
                .contains("Autumn conferences", "No goals in this round.");
        assertThat(school.studentAt(browser, school.amara).open(path).status()).isEqualTo(403);
    }

    private Adult.Contact contact(String language, @Nullable String phone) {
        return new Adult.Contact("Ruth Adler", "grandmother", language, Adult.Channel.PAPER, null, phone);
    }

    private String key() {
        return school.bean(Sessions.class).start(Actor.teacher(school.teacher), school.room);
    }

    private byte[] fetched(String path) throws Exception {
        var answer = browser.perform(MockMvcRequestBuilders.get(path).header("X-Session", key()))
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

    private static List<String> filesIn(byte[] zip) throws IOException {
        List<String> names = new java.util.ArrayList<>();
        try (ZipInputStream files = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var file = files.getNextEntry(); file != null; file = files.getNextEntry()) {
                names.add(file.getName());
            }
        }
        return names;
    }
}
