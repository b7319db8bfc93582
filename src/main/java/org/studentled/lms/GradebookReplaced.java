package org.studentled.lms;

import org.studentled.school.ClassId;

/** The gradebook of the course behind a class is another one, or lost what it was told. */
public record GradebookReplaced(ClassId classId) {}
