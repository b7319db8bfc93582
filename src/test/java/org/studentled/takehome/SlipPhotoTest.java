package org.studentled.takehome;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.studentled.EveningFixture;
import org.studentled.FullApplication;
import org.studentled.MovableClock;
import org.studentled.PageClient;
import org.studentled.conference.ConferenceId;
import org.studentled.printing.SamplePhotos;
import org.studentled.school.PersonalData;

/** The signed slip as a photo: from a family's phone or the teacher's, beside the check mark, and gone with the child. */
@FullApplication
class SlipPhotoTest {

    private static final byte[] NO_PICTURE = {'P', 'K', 3, 4};

    @Autowired
    ApplicationContext context;

    @Autowired
    MockMvc browser;

    @Autowired
    Packets packets;

    @Autowired
    SignedSlips slips;

    @Autowired
    MovableClock clock;

    EveningFixture school;
    PageClient teacher;
    PageClient family;
    Packet packet;
    String desk;
    String phone;

    @BeforeEach
    void a_packet_is_at_home() {
        school = new EveningFixture(context);
        teacher = school.teacherAt(browser);
        family = new PageClient(browser, "");
        ConferenceId bens = school.conference(school.ben, school.nana);
        packet = packets.pack(bens);
        desk = "/conferences/" + bens + "/packet";
        phone = school.linkOf(school.nana) + "/packet/" + bens;
    }

    @Test
    void a_family_sends_a_photo_from_its_link_and_the_teacher_sees_it_beside_the_tick() {
        out();
        assertThat(family.open(phone).body()).contains("multipart/form-data", "Photo of the signed slip");
        family.sendPicture(phone, SamplePhotos.jpeg(4000, 3000), "name", "Ruth Adler", "led", "true");
        assertThat(packets.get(packet.id()).returnedBy()).isEqualTo(Packet.Way.PHOTOGRAPHED_SLIP);
        assertThat(slips.findByPacket(packet.id())).get().satisfies(slip -> {
            assertThat(slip.by()).isEqualTo(SignedSlip.By.FAMILY);
            assertThat(slip.width()).isEqualTo(1600);
        });
        assertThat(teacher.open(desk).body())
                .contains("With a photo of the signed slip", "by Ruth Adler", "Sent by the family on", "/packet/slip");
        assertThat(teacher.open(desk + "/slip").status()).isEqualTo(200);
        assertThat(school.strangerAt(browser).open(desk + "/slip").status()).isEqualTo(403);
        assertThat(school.studentAt(browser, school.ben).open(desk + "/slip").status())
                .isEqualTo(403);
    }

    @Test
    void what_is_no_picture_is_said_and_what_was_typed_stays() {
        out();
        var answer = family.sendPicture(phone, NO_PICTURE, "name", "Ruth A.", "led", "true");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("This is not a picture we can show.", "Take a new photo", "Ruth A.");
        assertThat(teacher.sendPicture(desk + "/slip", NO_PICTURE).status()).isEqualTo(422);
        assertThat(packets.get(packet.id()).isOut()).isTrue();
        assertThat(slips.findByPacket(packet.id())).isEmpty();
    }

    @Test
    void a_teacher_photographs_the_slip_a_child_brings_and_a_better_photo_takes_its_place() {
        assertThat(teacher.open(desk + "/slip").body()).contains("There is no photo of this slip.");
        assertThat(teacher.sendPicture(desk + "/slip", SamplePhotos.jpeg(300, 400))
                        .body())
                .contains("has not gone home yet");
        assertThat(slips.findByPacket(packet.id())).isEmpty();
        out();
        packets.returned(packet.id(), Packet.Way.SIGNED_SLIP, "R. Adler");
        teacher.sendPicture(desk + "/slip", SamplePhotos.jpeg(300, 400));
        teacher.sendPicture(desk + "/slip", SamplePhotos.jpeg(600, 800));
        assertThat(slips.findByPacket(packet.id()).orElseThrow().width()).isEqualTo(600);
        assertThat(packets.get(packet.id()).returnedBy()).isEqualTo(Packet.Way.SIGNED_SLIP);
        assertThat(teacher.open(desk).body()).contains("Taken at school on", "Replace it with another photo");
    }

    @Test
    void it_is_told_and_forgotten_with_the_child() {
        out();
        teacher.sendPicture(desk + "/slip", SamplePhotos.jpeg(300, 400));
        PersonalData personalData = context.getBean("takehomeRows", PersonalData.class);
        assertThat(personalData.export(school.ben).get("slip_photo")).hasSize(1);
        assertThat(personalData.export(school.amara).get("slip_photo")).isEmpty();
    }

    private void out() {
        packets.handOut(packet.id(), clock.instant().plus(Duration.ofDays(4)));
    }
}
