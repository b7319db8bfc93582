package org.studentled.takehome.web;

import java.time.LocalDate;

/**
 * How the conferences of one class went, in numbers only.
 *
 * @param families all who are invited, one for each student and household
 * @param booked those with a time
 * @param noShows those with a time that has passed, who did not come
 * @param interpreters those who need one
 * @param packetsOut taken home and not back yet
 */
record RoundReport(
        String className,
        LocalDate evening,
        long families,
        long booked,
        long held,
        long noShows,
        long interpreters,
        long packetsOut) {}
