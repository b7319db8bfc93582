/** The screens on which a class is set up and a round is planned. */
@NullMarked
package org.studentled.round.web;

import org.jspecify.annotations.NullMarked;
