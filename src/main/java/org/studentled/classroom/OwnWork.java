package org.studentled.classroom;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.studentled.school.SchoolZone;
import org.studentled.school.Who;

/**
 * What a student has to do and has done in Google Classroom, read with the student's own consent when the student looks, and
 * not kept: one call for the courses and two for each.
 */
@Component
public class OwnWork {

    private static final int LATEST = 12;

    private final ClassroomSettings settings;
    private final Connections connections;
    private final Google google;
    private final SchoolZone zone;

    OwnWork(ClassroomSettings settings, Connections connections, Google google, SchoolZone zone) {
        this.settings = settings;
        this.connections = connections;
        this.google = google;
        this.zone = zone;
    }

    public boolean isOffered() {
        return settings.offered();
    }

    /** With which account the student connected, while that holds. */
    public Optional<String> account(Who pupil) {
        return connections
                .of(pupil)
                .filter(connection -> connection.allows(Permission.OWN_WORK))
                .map(Connection::account);
    }

    /** Each course for itself: one that can't be read says so and stops no other. */
    public List<Course> of(Who pupil) {
        GooglePupil classroom = google.as(pupil).pupil();
        return classroom.courses().stream()
                .map(course -> read(classroom, course.getId(), course.getName()))
                .toList();
    }

    private Course read(GooglePupil classroom, String id, String name) {
        try {
            Map<String, HandIn> own = classroom.handIns(id).stream()
                    .map(HandIn::of)
                    .collect(Collectors.toMap(HandIn::workId, Function.identity(), (one, again) -> one));
            List<Item> items = classroom.works(id).stream()
                    .map(Work::of)
                    .flatMap(work -> Optional.ofNullable(own.get(work.id())).map(handIn -> item(work, handIn)).stream())
                    .sorted(Comparator.comparing(Item::due, Comparator.nullsLast(Comparator.reverseOrder())))
                    .limit(LATEST)
                    .toList();
            return new Course(name, items, null);
        } catch (Trouble trouble) {
            return new Course(name, List.of(), trouble.kind().messageKey());
        }
    }

    private Item item(Work work, HandIn handIn) {
        return new Item(
                work.title(),
                handIn.standing().name(),
                work.dueAt() == null ? null : zone.dayOf(work.dueAt()),
                handIn.grade(),
                work.maxPoints());
    }

    /**
     * A course of the student's.
     *
     * @param trouble the key of the sentence that says why it could not be read
     */
    public record Course(
            String name, List<Item> items, @Nullable String trouble) {}

    /** One assignment, and how the student stands with it. */
    public record Item(
            String title,
            String standing,
            @Nullable LocalDate due,
            @Nullable BigDecimal points,
            @Nullable BigDecimal of) {}
}
