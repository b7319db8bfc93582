package org.studentled.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.ByteArrayResource;
import org.studentled.ClassFixture;
import org.studentled.goals.Habit;
import org.studentled.goals.HabitRating;
import org.studentled.goals.Habits;
import org.studentled.round.Band;
import org.studentled.round.ParticipationId;
import org.studentled.round.WeekId;
import org.studentled.round.Weeks;

/** Photos, and what two devices write, on both databases. */
abstract class PhotosTest {

    @Autowired
    ApplicationContext school;

    @Autowired
    Photos photos;

    @Autowired
    PhotoOptOuts photoOptOuts;

    @Autowired
    Pieces pieces;

    @Autowired
    Habits habits;

    private ClassFixture room;
    private ParticipationId ada;
    private WeekId week;

    @BeforeEach
    void openTheRoom() {
        room = new ClassFixture(school).withAdasWork();
        ada = room.participationOf(room.ada);
        week = room.week.id();
    }

    @Test
    void a_photo_comes_back_as_it_was_kept_and_is_gone_when_it_is_taken_out() {
        Piece piece = pieces.begin(ada, week, Piece.Kind.PROUD);
        Photo photo = photos.add(piece, new ByteArrayResource(SampleImages.plain("png", 120, 80)));
        assertThat(photos.jpeg(photo.id())).startsWith(0xFF, 0xD8);
        assertThat(photos.findByPiece(piece.id())).containsExactly(photo);
        photos.delete(photo.id());
        assertThat(photos.findByPiece(piece.id())).isEmpty();
        assertThat(photos.find(photo.id())).isEmpty();
    }

    @Test
    void a_work_has_room_for_three_photos() {
        Piece piece = pieces.begin(ada, week, Piece.Kind.PROUD);
        for (int number = 0; number < Photos.MOST_PER_PIECE; number++) {
            photos.add(piece, new ByteArrayResource(SampleImages.plain("jpg", 20, 20)));
        }
        assertThatThrownBy(() -> photos.add(piece, new ByteArrayResource(SampleImages.plain("jpg", 20, 20))))
                .isInstanceOf(PictureRefused.class)
                .hasMessage("TOO_MANY");
    }

    @Test
    void eight_photos_sent_at_once_are_not_more_than_three() throws Exception {
        Piece piece = pieces.begin(ada, week, Piece.Kind.PROUD);
        ByteArrayResource picture = new ByteArrayResource(SampleImages.plain("jpg", 20, 20));
        List<Callable<Boolean>> presses = Collections.nCopies(8, () -> {
            try {
                photos.add(piece, picture);
                return true;
            } catch (PictureRefused tooMany) {
                return tooMany.why() != PictureRefused.Why.TOO_MANY;
            }
        });
        ExecutorService hands = Executors.newFixedThreadPool(8);
        try {
            int kept = 0;
            for (Future<Boolean> press : hands.invokeAll(presses)) {
                kept += press.get() ? 1 : 0;
            }
            assertThat(kept).isEqualTo(Photos.MOST_PER_PIECE);
        } finally {
            hands.shutdownNow();
        }
        assertThat(photos.findByPiece(piece.id())).hasSize(Photos.MOST_PER_PIECE);
    }

    @Test
    void where_photos_are_not_wanted_those_there_were_are_gone_and_none_comes_until_they_are() {
        Piece piece = pieces.begin(ada, week, Piece.Kind.PROUD);
        photos.add(piece, new ByteArrayResource(SampleImages.plain("jpg", 20, 20)));
        photoOptOuts.save(room.ada.id());
        photoOptOuts.save(room.ada.id());
        assertThat(photos.findByPiece(piece.id())).isEmpty();
        assertThat(photoOptOuts.in(room.id)).containsExactly(room.ada.id());
        assertThatThrownBy(() -> photos.add(piece, new ByteArrayResource(SampleImages.plain("jpg", 20, 20))))
                .isInstanceOf(PictureRefused.class);
        photoOptOuts.delete(room.ada.id());
        assertThat(photos.add(piece, new ByteArrayResource(SampleImages.plain("jpg", 20, 20)))
                        .piece())
                .isEqualTo(piece.id());
    }

    @Test
    void two_devices_that_write_into_one_field_are_asked_whose_words_stay() {
        jot("It erupts.", "");
        assertThatThrownBy(() -> jot("It is red.", ""))
                .isInstanceOfSatisfying(
                        Pieces.WrittenElsewhere.class,
                        elsewhere -> assertThat(elsewhere.words()).isEqualTo("It erupts."));
        jot("It erupts.", "");
        jot("It is red.", "It erupts.\r\n");
        assertThat(pieces.findByWeekAndKind(ada, week, Piece.Kind.PROUD))
                .get()
                .returns("It is red.", Piece::reflection);
    }

    @Test
    void a_habit_is_rated_in_the_week_and_its_last_example_is_remembered() {
        habits.rate(ada, week, Habit.EFFORT, 2, Band.GRADES_2_3);
        habits.giveExample(ada, week, Habit.EFFORT, "I did the long one.");
        habits.rate(ada, week, Habit.EFFORT, 3, Band.GRADES_2_3);
        WeekId next = school.getBean(Weeks.class).openNext(room.round.id()).id();
        habits.rate(ada, next, Habit.EFFORT, 1, Band.GRADES_2_3);
        assertThat(habits.findByParticipation(ada))
                .extracting(HabitRating::level)
                .containsExactly(3, 1);
        assertThat(habits.latest(ada))
                .singleElement()
                .returns(1, HabitRating::level)
                .returns("I did the long one.", HabitRating::example);
        assertThatThrownBy(() -> habits.rate(ada, next, Habit.EFFORT, 4, Band.GRADES_2_3))
                .isInstanceOf(Habits.UnknownLevelException.class);
        assertThatThrownBy(() -> habits.giveExample(ada, next, Habit.FOCUS, "Never."))
                .isInstanceOf(Habits.UnknownLevelException.class);
    }

    private void jot(String text, String was) {
        pieces.saveDraft(ada, week, Piece.Kind.PROUD, Piece.Part.REFLECTION, text, was);
    }
}
