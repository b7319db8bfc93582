/**
 * The child's work: weekly pieces with their reflection, and the book with its numbered pages.
 *
 * <p>Start with {@link Portfolios} and {@link Pieces}. Events: {@link Portfolio.Numbered}, {@link Portfolio.WorkPicked}, {@link
 * Piece.Chosen}, {@link Section.Rearranged}, {@link TeacherNote.Written}. Tables: {@code photo}, {@code
 * photo_opt_out}, {@code piece}, {@code portfolio_approved}, {@code portfolio_numbered}, {@code portfolio_page},
 * {@code portfolio_printed}, {@code portfolio_section}, {@code printed_page}, {@code specialist_note}, {@code teacher_note}, {@code
 * week_nudge}.
 */
@ApplicationModule(allowedDependencies = {"school", "round", "progress", "goals", "page", "access"})
@NullMarked
package org.studentled.portfolio;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
