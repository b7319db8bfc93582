/** The screens for signing in, handing over a device and signing out. */
@NullMarked
package org.studentled.access.web;

import org.jspecify.annotations.NullMarked;
