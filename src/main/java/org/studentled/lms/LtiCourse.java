package org.studentled.lms;

import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.studentled.ltijava.PlatformId;
import org.studentled.school.ClassId;

/** A course of an LMS that is a class here. */
public record LtiCourse(
        PlatformId platform,
        String deployment,
        String contextId,
        ClassId classId,
        @Nullable URI members,
        @Nullable Instant readAt) {}
