package org.studentled.letters;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.studentled.outbox.FailedEntry;
import org.studentled.outbox.OutboxEntry;
import org.studentled.round.Round;
import org.studentled.round.RoundId;
import org.studentled.round.Rounds;
import org.studentled.school.Adult;
import org.studentled.school.AdultId;
import org.studentled.school.ClassHouseholds;
import org.studentled.school.ClassId;
import org.studentled.school.Classes;
import org.studentled.school.SchoolClass;

/** What the office is told of letters that were not sent; their texts are not shown. */
@Component
class FailedLetters {

    private final Letters letters;
    private final ClassHouseholds households;
    private final Rounds rounds;
    private final Classes classes;

    FailedLetters(Letters letters, ClassHouseholds households, Rounds rounds, Classes classes) {
        this.letters = letters;
        this.households = households;
        this.rounds = rounds;
        this.classes = classes;
    }

    Map<UUID, FailedEntry> describe(List<OutboxEntry> entries) {
        Map<UUID, OutboxEntry> byKey = entries.stream().collect(Collectors.toMap(OutboxEntry::key, each -> each));
        List<Letter> failed = letters.byId(byKey.keySet());
        Map<AdultId, Adult> adults = households.adultsById(failed.stream()
                .map(Letter::adult)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        Map<RoundId, String> names = classNames(failed);
        return failed.stream()
                .collect(Collectors.toMap(
                        letter -> letter.id().value(),
                        letter -> new FailedEntry(
                                reader(letter, adults),
                                letter.round() == null ? "" : names.getOrDefault(letter.round(), ""),
                                FailedEntry.text("letters." + letter.kind()),
                                FailedEntry.text(
                                        "letters.notSent.",
                                        Objects.requireNonNull(
                                                        byKey.get(letter.id().value()))
                                                .failure()),
                                null)));
    }

    private Map<RoundId, String> classNames(List<Letter> failed) {
        Map<RoundId, Round> about = rounds.byId(failed.stream()
                .map(Letter::round)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        Map<ClassId, SchoolClass> taught = classes.byId(
                about.values().stream().map(Round::classId).distinct().toList());
        return about.values().stream()
                .filter(round -> taught.containsKey(round.classId()))
                .collect(Collectors.toMap(
                        Round::id,
                        round -> Objects.requireNonNull(taught.get(round.classId()))
                                .name()));
    }

    /** A member of the staff is known by the address only. */
    private static String reader(Letter letter, Map<AdultId, Adult> adults) {
        @Nullable Adult adult = letter.adult() == null ? null : adults.get(letter.adult());
        return adult == null ? Objects.requireNonNullElse(letter.to(), "") : adult.name();
    }
}
