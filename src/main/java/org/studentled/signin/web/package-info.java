/** The way to a provider and back, and the office's screens for accounts that no one is known by. */
@NullMarked
package org.studentled.signin.web;

import org.jspecify.annotations.NullMarked;
