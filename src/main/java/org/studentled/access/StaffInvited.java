package org.studentled.access;

import org.studentled.school.StaffId;

/**
 * Someone was invited, or has become something more.
 *
 * @param email on file
 */
public record StaffInvited(StaffId staff, String email, StaffAppointment appointment) {}
