package org.studentled.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.studentled.ClassFixture;
import org.studentled.FullApplication;
import org.studentled.MovableClock;
import org.studentled.Tab;
import org.studentled.page.RequestRefused;
import org.studentled.school.Actor;
import org.studentled.school.StudentId;

/** Children sign in on a device of the classroom with a picture, and no one finds the way to the teacher's desk from it. */
@FullApplication
class ClassDeviceTest {

    @Autowired
    ApplicationContext school;

    @Autowired
    MockMvc browser;

    @Autowired
    ClassDevices devices;

    @Autowired
    SignInPictures pictures;

    @Autowired
    SignInCards cards;

    @Autowired
    Sessions sessions;

    @Autowired
    MovableClock clock;

    private ClassFixture room;
    private StudentId ada;
    private String token;

    @BeforeEach
    void openADevice() {
        room = new ClassFixture(school);
        ada = room.ada.id();
        token = devices.start(room.id, Actor.teacher(room.teacher));
    }

    @AfterEach
    void windTheClockBack() {
        clock.reset();
    }

    @Test
    void a_child_taps_its_name_and_its_picture_and_is_at_its_own_desk() throws Exception {
        browser.perform(get("/device/" + token)).andExpect(content().string(containsString("Ada")));
        browser.perform(get("/device/" + token + "/" + ada)).andExpect(content().string(containsString("sun")));
        browser.perform(post("/device/" + token + "/" + ada)
                        .param("picture", pictures.getByStudent(ada).name()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("data-session")));
    }

    @Test
    void another_picture_and_a_child_of_another_class_stay_outside() {
        SignInPicture wrong = SignInPicture.values()[(pictures.getByStudent(ada).ordinal() + 1) % 12];
        assertThatThrownBy(() -> devices.enter(token, ada, wrong)).isInstanceOf(RequestRefused.class);
        StudentId stranger = new ClassFixture(school).ada.id();
        assertThatThrownBy(() -> devices.enter(token, stranger, pictures.getByStudent(stranger)))
                .isInstanceOf(RequestRefused.class);
    }

    @Test
    void a_card_opens_on_a_device_of_its_class_until_a_newer_one_is_printed_or_it_is_taken_back() {
        Actor teacher = Actor.teacher(room.teacher);
        String lost = cards.print(room.ada, teacher).says();
        String card = cards.print(room.ada, teacher).says();
        assertThat(sessions.find(devices.enterWithCard(token, card)))
                .get()
                .returns(Actor.student(ada), Session::actor)
                .returns(room.teacher, Session::handedOverBy);
        ClassFixture next = new ClassFixture(school);
        String elsewhere = devices.start(next.id, Actor.teacher(next.teacher));
        assertThatThrownBy(() -> devices.enterWithCard(token, lost)).isInstanceOf(RequestRefused.class);
        assertThatThrownBy(() -> devices.enterWithCard(elsewhere, card)).isInstanceOf(RequestRefused.class);
        assertThatThrownBy(() -> cards.print(room.ada, Actor.teacher(next.teacher)))
                .isInstanceOf(RequestRefused.class);
        cards.revoke(ada, teacher);
        assertThatThrownBy(() -> devices.enterWithCard(token, card)).isInstanceOf(RequestRefused.class);
    }

    @Test
    void a_camera_that_sees_no_card_goes_on_looking() throws Exception {
        for (int length : new int[] {0, 7, QrCodeReader.SIDE * QrCodeReader.SIDE}) {
            browser.perform(post("/device/" + token + "/look")
                            .contentType("application/octet-stream")
                            .content(new byte[length]))
                    .andExpect(status().isNoContent());
        }
        browser.perform(post("/device/nonsense/look")
                        .contentType("application/octet-stream")
                        .content(new byte[7]))
                .andExpect(status().isGone());
        browser.perform(get("/device/card")).andExpect(content().string(containsString("This is a sign-in card")));
    }

    @Test
    void after_three_wrong_pictures_under_a_name_only_the_teacher_opens_it_again_and_nobody_else_is_kept_out()
            throws Exception {
        SignInPicture wrong = SignInPicture.values()[(pictures.getByStudent(ada).ordinal() + 1) % 12];
        for (int tap = 0; tap < 3; tap++) {
            assertThatThrownBy(() -> devices.enter(token, ada, wrong)).isInstanceOf(RequestRefused.class);
        }
        assertThatThrownBy(() -> devices.enter(token, ada, pictures.getByStudent(ada)))
                .isInstanceOfSatisfying(
                        RequestRefused.class,
                        refused -> assertThat(refused.messageKey()).isEqualTo("access.device.locked"));
        assertThat(devices.enter(token, room.ben.id(), pictures.getByStudent(room.ben.id())))
                .isNotEmpty();
        browser.perform(get("/classes/" + room.id + "/pictures")
                        .header("X-Session", sessions.start(Actor.teacher(room.teacher), room.id)))
                .andExpect(content().string(containsString("The wrong picture was tapped too many times for Ada")));
        pictures.giveAnother(ada);
        assertThat(devices.enter(token, ada, pictures.getByStudent(ada))).isNotEmpty();
    }

    @Test
    void a_child_that_comes_in_has_all_tries_again() {
        SignInPicture wrong = SignInPicture.values()[(pictures.getByStudent(ada).ordinal() + 1) % 12];
        for (int day = 0; day < 4; day++) {
            assertThatThrownBy(() -> devices.enter(token, ada, wrong)).isInstanceOf(RequestRefused.class);
            assertThatThrownBy(() -> devices.enter(token, ada, wrong)).isInstanceOf(RequestRefused.class);
            assertThat(devices.enter(token, ada, pictures.getByStudent(ada))).isNotEmpty();
        }
    }

    @Test
    void thirty_wrong_pictures_of_a_class_close_the_device() {
        for (int tap = 0; tap < 30; tap++) {
            SignInPicture wrong =
                    SignInPicture.values()[(pictures.getByStudent(ada).ordinal() + 1) % 12];
            assertThatThrownBy(() -> devices.enter(token, ada, wrong)).isInstanceOf(RequestRefused.class);
            pictures.giveAnother(ada);
        }
        assertThatThrownBy(() -> devices.enter(token, ada, pictures.getByStudent(ada)))
                .isInstanceOfSatisfying(
                        RequestRefused.class,
                        refused -> assertThat(refused.kind()).isEqualTo(RequestRefused.Kind.ENDED));
    }

    @Test
    void the_device_is_closed_the_next_day_and_a_visit_on_it_after_a_quarter_of_an_hour() {
        String key = devices.enter(token, ada, pictures.getByStudent(ada));
        assertThat(sessions.find(key)).isPresent();
        clock.forward(Duration.ofMinutes(16));
        assertThat(sessions.find(key)).isEmpty();
        clock.forward(Duration.ofHours(10));
        assertThatThrownBy(() -> devices.get(token)).isInstanceOf(RequestRefused.class);
    }

    @Test
    void the_teacher_opens_the_device_gives_out_pictures_and_is_out_herself() throws Exception {
        String key = room.tabOfTeacher();
        Tab teacher = new Tab(browser, key);
        teacher.open("/classes/" + room.id + "/pictures")
                .andExpect(content().string(allOf(containsString("Ada"), containsString("New picture"))));
        SignInPicture before = pictures.getByStudent(ada);
        teacher.press("/classes/" + room.id + "/pictures/" + ada).andExpect(status().is3xxRedirection());
        assertThat(pictures.getByStudent(ada)).isNotEqualTo(before);
        teacher.press("/classes/" + room.id + "/device").andExpect(status().is3xxRedirection());
        assertThat(sessions.find(key)).isEmpty();
        new Tab(browser, room.tabOf(room.ada))
                .open("/classes/" + room.id + "/pictures")
                .andExpect(status().isForbidden());
        browser.perform(get("/device/nonsense")).andExpect(content().string(not(containsString("Ada"))));
    }
}
