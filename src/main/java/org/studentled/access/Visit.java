package org.studentled.access;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.studentled.school.ClassId;
import org.studentled.school.StaffId;
import org.studentled.school.Who;

/**
 * One person at one screen, from the moment the tool was opened there until they leave or stop using it.
 *
 * @param classId the class it was opened from, where it was opened from a class
 * @param handedOverBy the teacher whose device this is, while a student uses it
 */
public record Visit(
        Who who, @Nullable ClassId classId, @Nullable StaffId handedOverBy, Instant openedAt) {}
