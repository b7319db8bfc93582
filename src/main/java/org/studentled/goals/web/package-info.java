/** The screen on which a child looks back at their goals and sets new ones. */
@NullMarked
package org.studentled.goals.web;

import org.jspecify.annotations.NullMarked;
