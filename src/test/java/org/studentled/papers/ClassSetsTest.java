package org.studentled.papers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.ByteArrayResource;
import org.studentled.EveningFixture;
import org.studentled.MovableClock;
import org.studentled.printing.PrintOptions;
import org.studentled.printing.SamplePhotos;
import org.studentled.school.PersonalData;
import org.studentled.takehome.Packet;
import org.studentled.takehome.Packets;
import org.studentled.takehome.SignedSlip;
import org.studentled.takehome.SignedSlips;

/** What is printed lies in the database, as large as it is, until its day; and goes with the child. */
abstract class ClassSetsTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    ClassSets sets;

    @Autowired
    PrintedPdfStore parts;

    @Autowired
    PrintWorker shift;

    @Autowired
    MovableClock clock;

    EveningFixture school;

    @BeforeEach
    void open_the_school() {
        school = new EveningFixture(context);
    }

    @AfterEach
    void wind_the_clock_back() {
        clock.reset();
    }

    @Test
    void a_set_is_printed_part_by_part_told_with_the_child_and_cleared_away_on_its_day() {
        UUID id = sets.order(school.round, Locale.ENGLISH, new PrintOptions(PrintOptions.Format.A4, true));
        // The scheduler of the house may be at one of the parts at the same time.
        await().atMost(Duration.ofSeconds(60)).until(() -> {
            shift.run();
            return sets.get(id).isDone();
        });
        assertThat(sets.get(id).parts()).extracting(ClassSet.Part::state).containsOnly(ClassSet.State.PRINTED);
        assertThat(parts.load(id, school.participation(school.ben)))
                .startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
        PersonalData personalData = context.getBean("papersRows", PersonalData.class);
        assertThat(personalData.export(school.ben).get("class_set_part")).hasSize(1);

        clock.forward(Duration.ofDays(29));
        shift.deleteOld();
        assertThat(sets.get(id).keptUntil()).isAfter(clock.instant());
        assertThat(sets.findByRound(school.round)).hasSize(1);
        clock.forward(Duration.ofDays(2));
        shift.deleteOld();
        assertThat(sets.findByRound(school.round)).isEmpty();
        assertThat(personalData.export(school.ben).get("class_set_chunk")).isEmpty();
    }

    @Test
    void a_bytespart_comes_out_of_its_pieces_as_it_went_in() {
        UUID id = sets.order(school.round, Locale.ENGLISH, new PrintOptions(PrintOptions.Format.LETTER, false));
        byte[] bytes = new byte[1_300_000];
        new java.util.Random(7).nextBytes(bytes);
        parts.save(id, school.participation(school.amara), bytes);
        parts.save(id, school.participation(school.amara), bytes);
        assertThat(parts.load(id, school.participation(school.amara))).isEqualTo(bytes);
    }

    @Test
    void the_photo_of_a_slip_comes_out_as_it_was_drawn() {
        Packet packet = context.getBean(Packets.class).pack(school.conference(school.ben, school.nana));
        context.getBean(Packets.class).handOut(packet.id(), clock.instant().plus(Duration.ofDays(4)));
        SignedSlips slips = context.getBean(SignedSlips.class);
        slips.save(packet.id(), SignedSlip.By.FAMILY, "Ruth Adler", new ByteArrayResource(SamplePhotos.jpeg(300, 200)));
        assertThat(slips.findByPacket(packet.id()).orElseThrow().width()).isEqualTo(300);
        assertThat(slips.jpeg(packet.id()).orElseThrow()).startsWith(0xFF, 0xD8);
    }
}
