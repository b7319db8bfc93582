package org.studentled.script;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.studentled.portfolio.Book;
import org.studentled.portfolio.Page;
import org.studentled.round.Participation;
import org.studentled.round.ParticipationId;
import org.studentled.round.Round;
import org.studentled.school.StudentId;

/** Whose script it is, in which round and language, with the book as it lies on the table. */
record Child(Participation participation, Round round, Book book, Locale language) {

    private static final int DAYS_OF_A_WEEK = 7;

    ParticipationId id() {
        return participation.id();
    }

    StudentId student() {
        return participation.studentId();
    }

    boolean cameLater() {
        return !participation
                .joinedOn()
                .isBefore(round.calendar().collectingFrom().plusDays(DAYS_OF_A_WEEK));
    }

    LocalDate since() {
        return cameLater() ? participation.joinedOn() : round.calendar().collectingFrom();
    }

    String month(LocalDate day) {
        return DateTimeFormatter.ofPattern("LLLL", language).format(day);
    }

    String day(LocalDate day) {
        String pattern = switch (language.getLanguage()) {
            case "en" -> "MMMM d";
            case "es" -> "d 'de' MMMM";
            default -> "d MMMM";
        };
        return DateTimeFormatter.ofPattern(pattern, language).format(day);
    }

    void putPage(Map<String, String> values, String blank, UUID shown) {
        book.pageShowing(shown).ifPresent(number -> values.put(blank, String.valueOf(number)));
    }

    void putPage(Map<String, String> values, String blank, Page.Kind kind) {
        book.pageOf(kind).ifPresent(number -> values.put(blank, String.valueOf(number)));
    }
}
