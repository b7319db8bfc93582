package org.studentled.goals;

/** What the teacher says of a child's own view of a habit: the same, or another one, with a word why. */
public record HabitView(Habit habit, boolean agrees, String note) {

    public static final int LONGEST_NOTE = 300;
}
