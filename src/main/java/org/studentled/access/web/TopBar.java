package org.studentled.access.web;

import org.jspecify.annotations.Nullable;
import org.studentled.school.Role;

/** What the bar at the top of every screen shows: the class, who is signed in, whose device it is, and whether they may go on as something else. */
record TopBar(@Nullable String className, String personName, Role role, boolean handedOver, boolean severalRoles) {}
