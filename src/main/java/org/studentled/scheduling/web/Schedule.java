package org.studentled.scheduling.web;

import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.studentled.round.Round;
import org.studentled.scheduling.AvailableSlot;
import org.studentled.scheduling.Booking;
import org.studentled.scheduling.Evening;
import org.studentled.scheduling.InvitedHousehold;
import org.studentled.scheduling.TrustedAdults;
import org.studentled.school.Student;

/**
 * Who comes when, as the teacher sees it.
 *
 * @param families how many are on the guest list
 * @param uninvited children with no one who may be invited
 */
record Schedule(
        Round round,
        int families,
        List<EveningSchedule> evenings,
        List<Row> unplaced,
        List<AvailableSlot> free,
        List<Student> uninvited) {

    /** Families that have not answered at all. */
    public long silent() {
        return unplaced.stream().filter(row -> row.wish() == null).count();
    }

    /** One evening by arrival. */
    record EveningSchedule(Evening evening, List<Arrival> arrivals) {}

    /** A start with those who come then. */
    record Arrival(LocalTime start, List<Row> rows, int free) {}

    /** One family of the guest list. */
    record Row(
            InvitedHousehold household,
            @Nullable Booking booking,
            Booking.@Nullable Wish wish,
            List<TrustedAdults.Named> trusted,
            @Nullable Speaker speaker) {}

    /** Who interprets for a family; without a name no one is found yet. */
    record Speaker(String name, String language) {

        public boolean missing() {
            return name.isEmpty();
        }

        public String languageName() {
            return Locale.forLanguageTag(language).getDisplayLanguage(LocaleContextHolder.getLocale());
        }
    }
}
