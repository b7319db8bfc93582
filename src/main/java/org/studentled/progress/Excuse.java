package org.studentled.progress;

import java.time.LocalDate;
import java.util.UUID;
import org.studentled.school.StudentId;

/** A child who is excused from a score this time: a gap on the chart, never a zero. */
public record Excuse(UUID id, MeasureId measure, StudentId student, LocalDate on, ScoreSource source) {}
