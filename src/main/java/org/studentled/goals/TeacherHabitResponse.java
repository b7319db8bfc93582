package org.studentled.goals;

/** The teacher's view of a child's own rating of a habit: the same or different, with a reason. */
public record TeacherHabitResponse(Habit habit, boolean agrees, String note) {

    public static final int LONGEST_NOTE = 300;
}
