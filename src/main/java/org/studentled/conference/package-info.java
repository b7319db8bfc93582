/**
 * One meeting of a student and a household, from the door to the thank-you card, and what follows it.
 *
 * <p>Start with {@link Conferences} and {@link Conference}. Events: {@link Conference.ArrivalUndone}, {@link
 * Conference.Arrived}, {@link Conference.Decided}, {@link Conference.Held}, {@link Conference.Interrupted}, {@link Conference.Invited}, {@link
 * Conference.NearlyDone}, {@link Conference.Resumed}, {@link Conference.StepReached}, {@link Conference.TableChanged},
 * {@link Debrief.StudentAnswered}, {@link Debrief.TeacherAnswered}, {@link FamilyReflection.Shared}, {@link
 * FollowUp.Kept}, {@link FollowUp.Promised}. Tables: {@code closing_plan}, {@code conference}, {@code
 * door_pass}, {@code family_feedback}, {@code family_reflection}, {@code follow_up}, {@code no_show_decision}, {@code student_debrief},
 * {@code table_claim}, {@code teacher_debrief}.
 */
@ApplicationModule(
        allowedDependencies = {
            "school",
            "calendar",
            "round",
            "scheduling",
            "goals",
            "script",
            "page",
            "access",
            "printing",
            "secrets"
        })
@NullMarked
package org.studentled.conference;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
