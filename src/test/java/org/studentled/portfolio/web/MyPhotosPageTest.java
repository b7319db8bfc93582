package org.studentled.portfolio.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.forwardedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.studentled.ClassFixture;
import org.studentled.FullApplication;
import org.studentled.Tab;
import org.studentled.access.AuditLog;
import org.studentled.portfolio.Photo;
import org.studentled.portfolio.Photos;
import org.studentled.portfolio.Piece;
import org.studentled.portfolio.Pieces;
import org.studentled.portfolio.SampleImages;
import org.studentled.round.ParticipationId;

/** A child takes a photo of their work, rates their habits, and types on two devices. */
@FullApplication
class MyPhotosPageTest {

    @Autowired
    ApplicationContext school;

    @Autowired
    MockMvc browser;

    @Autowired
    Photos photos;

    @Autowired
    Pieces pieces;

    @Autowired
    AuditLog auditLog;

    private ClassFixture room;
    private ParticipationId ada;
    private Tab tab;
    private String week;

    @BeforeEach
    void openTheRoom() {
        room = new ClassFixture(school).withAdasWork();
        ada = room.participationOf(room.ada);
        tab = new Tab(browser, room.tabOf(room.ada));
        week = "/participations/" + ada + "/week";
    }

    @Test
    void a_photo_of_the_week_is_seen_by_the_child_and_its_teacher_and_nobody_else() throws Exception {
        take(SampleImages.plain("jpg", 60, 40)).andExpect(redirectedUrl(week + "?step=proud"));
        tab.open(week + "?step=proud").andExpect(content().string(containsString("/photos/" + photo().id())));
        tab.open("/photos/" + photo().id())
                // The next child at this device must not find it in the browser.
                .andExpect(header().string("Cache-Control", "no-store"))
                .andExpect(header().string("Content-Type", "image/jpeg"))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"));
        new Tab(browser, room.tabOfTeacher()).open("/photos/" + photo().id()).andExpect(status().isOk());
        new Tab(browser, room.tabOf(room.ben)).open("/photos/" + photo().id()).andExpect(status().isForbidden());
        browser.perform(org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get(
                        "/photos/" + photo().id()))
                .andExpect(forwardedUrl("/shell"));
    }

    @Test
    void a_picture_only_its_phone_can_read_is_explained_and_a_script_is_no_picture() throws Exception {
        take(SampleImages.heic())
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Most Compatible")));
        take("<html><script>alert(1)</script></html>".getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("This is not a picture we can show.")));
    }

    @Test
    void a_wrong_photo_is_taken_out_and_the_schools_book_says_by_whom() throws Exception {
        take(SampleImages.plain("jpg", 60, 40));
        Photo wrong = photo();
        new Tab(browser, room.tabOf(room.ben))
                .press("/photos/" + wrong.id() + "/delete")
                .andExpect(status().isForbidden());
        new Tab(browser, room.tabOfTeacher()).press("/photos/" + wrong.id() + "/delete", "why", "a face on it");
        assertThat(photos.find(wrong.id())).isEmpty();
        assertThat(auditLog.findBySubject(room.ada.id().value())).anySatisfy(line -> {
            assertThat(line.what()).isEqualTo("photo-deleted");
            assertThat(line.actor().id()).isEqualTo(room.teacher.value());
            assertThat(line.why()).isEqualTo("a face on it");
        });
        tab.open("/photos/" + wrong.id()).andExpect(status().isNotFound());
    }

    @Test
    void where_a_family_says_no_there_is_no_camera_and_no_way_around_it_and_paper_stays() throws Exception {
        take(SampleImages.plain("jpg", 60, 40));
        Photo before = photo();
        String wishes = "/classes/" + room.id + "/photos";
        new Tab(browser, room.tabOf(room.ben)).open(wishes).andExpect(status().isForbidden());
        Tab teacher = new Tab(browser, room.tabOfTeacher());
        teacher.open(wishes).andExpect(content().string(containsString("Turn off photos of Ada")));
        teacher.press(wishes + "/" + room.ada.id(), "none", "true").andExpect(redirectedUrl(wishes));
        assertThat(photos.find(before.id())).isEmpty();
        tab.open(week + "?step=proud")
                .andExpect(content()
                        .string(allOf(
                                containsString("Your work needs no photo."),
                                containsString("paper, in my folder"),
                                not(containsString("type=\"file\"")))));
        take(SampleImages.plain("jpg", 60, 40))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("save photos of your work")));
        teacher.open(wishes).andExpect(content().string(containsString("Allow photos of Ada")));
        teacher.press(wishes + "/" + room.ada.id(), "none", "false");
        take(SampleImages.plain("jpg", 60, 40)).andExpect(redirectedUrl(week + "?step=proud"));
        assertThat(auditLog.findBySubject(room.ada.id().value()))
                .extracting(AuditLog.Entry::what)
                .contains("photos-not-wanted", "photos-wanted-again");
    }

    @Test
    void a_habit_is_one_tap_and_an_example_comes_after_it() throws Exception {
        tab.open(week + "?step=habits")
                .andExpect(content().string(allOf(containsString("trying hard"), containsString("class=\"face\""))));
        tab.press(week + "/habits/EFFORT/example", "example-EFFORT", "The long one.")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("First tap how it went.")));
        tab.press(week + "/habits/EFFORT", "level-EFFORT", "3").andExpect(header().string("HX-Trigger", "saved"));
        tab.press(week + "/habits/EFFORT", "level-EFFORT", "9").andExpect(status().isUnprocessableEntity());
        tab.press(week + "/habits/EFFORT/example", "example-EFFORT", "The long one.")
                .andExpect(status().isNoContent());
        tab.open(week + "?step=habits").andExpect(content().string(containsString("The long one.")));
        tab.open(week + "?step=finish").andExpect(content().string(containsString("mostly")));
    }

    @Test
    void a_field_written_on_another_device_asks_which_words_stay() throws Exception {
        String field = week + "/pieces/PROUD/REFLECTION";
        tab.press(field, "reflection", "It erupts \u201Cloud\u201D.", "was", "")
                .andExpect(header().string("HX-Trigger", "saved"));
        tab.press(field, "reflection", "It is red.", "was", "")
                .andExpect(status().isNoContent())
                .andExpect(
                        header().string("HX-Trigger", "{\"elsewhere\":{\"words\":\"It erupts \\u201cloud\\u201d.\"}}"));
        assertThat(pieces.findByWeekAndKind(ada, room.week.id(), Piece.Kind.PROUD))
                .get()
                .returns("It erupts \u201Cloud\u201D.", Piece::reflection);
        tab.press(field, "reflection", "It is red.", "was", "It erupts \u201Cloud\u201D.")
                .andExpect(header().string("HX-Trigger", "saved"));
    }

    @Test
    void prompts_are_other_ones_every_week_and_the_youngest_tap_stickers() throws Exception {
        tab.open(week + "?step=proud")
                .andExpect(content()
                        .string(allOf(containsString("Look at the part where I"), not(containsString("It was fun.")))));
        ClassFixture little = new ClassFixture(school, org.studentled.round.Band.K_1);
        new Tab(browser, little.tabOf(little.ada))
                .open("/participations/" + little.participationOf(little.ada) + "/week?step=proud")
                .andExpect(content().string(containsString("It was fun.")));
    }

    private ResultActions take(byte[] picture) throws Exception {
        return browser.perform(multipart(week + "/pieces/PROUD/photos")
                .file(new MockMultipartFile("picture", "photo.jpg", "image/jpeg", picture))
                .header("X-Session", tab.key())
                .header("HX-Request", "true"));
    }

    private Photo photo() {
        return pieces.findByWeekAndKind(ada, room.week.id(), Piece.Kind.PROUD)
                .map(piece -> photos.findByPiece(piece.id()).get(0))
                .orElseThrow();
    }
}
