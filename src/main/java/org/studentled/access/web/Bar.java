package org.studentled.access.web;

import org.jspecify.annotations.Nullable;
import org.studentled.school.Role;

/** What the bar above every screen says: the class, who is here, and whose device it is. */
record Bar(@Nullable String className, String personName, Role role, boolean handedOver) {}
