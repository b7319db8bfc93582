/**
 * Google Classroom: class lists, grades, and the weekly prep task.
 *
 * <p>Start with {@link ClassroomGradebook} and {@link CourseLinking}. Events: {@link GuardianInvitation.Planned}, {@link
 * PrepTask.Planned}. Tables: {@code classroom_add_on}, {@code classroom_authorization}, {@code classroom_course},
 * {@code classroom_course_work}, {@code classroom_guardian}, {@code
 * classroom_push_registration}, {@code classroom_revocation}, {@code classroom_submission}, {@code
 * classroom_sync_result}, {@code classroom_task}, {@code classroom_teacher}.
 */
@ApplicationModule(
        allowedDependencies = {
            "school",
            "round",
            "progress",
            "access",
            "page",
            "cluster",
            "connect",
            "secrets",
            "signin",
            "outbox"
        })
@NullMarked
package org.studentled.classroom;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
import org.studentled.classroom.google.GuardianInvitation;
import org.studentled.classroom.prep.PrepTask;
