/**
 * The people: classes, students, adults in their households, staff.
 *
 * <p>Start with {@link Students}, {@link Households} and {@link StaffRoles}. Events: {@link Adult.Blocked}, {@link Student.Departed}, {@link Student.Enrolled}.
 * Tables: {@code adult}, {@code adult_file}, {@code class_staff}, {@code contact_block}, {@code counselor_student}, {@code
 * external_id}, {@code household}, {@code household_request}, {@code household_student}, {@code school_class}, {@code
 * school_setting}, {@code staff}, {@code staff_role}, {@code student}.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.studentled.school;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
