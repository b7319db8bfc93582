package org.studentled.conference;

import org.studentled.round.ParticipationId;
import org.studentled.school.TextRules;

/** How it went, as the child and as the teacher saw it. */
public final class Debrief {

    public static final int LONGEST = 500;

    private Debrief() {}

    /** The child's three short answers. */
    public record StudentAnswers(String proudOf, String wouldChange, String felt) {

        public StudentAnswers {
            proudOf = TextRules.required(proudOf, LONGEST);
            wouldChange = TextRules.optional(wouldChange, LONGEST);
            felt = TextRules.optional(felt, LONGEST);
        }
    }

    /** The teacher's word on one child. */
    public record TeacherAnswers(boolean ledAlone, String followUp) {

        public TeacherAnswers {
            followUp = TextRules.optional(followUp, LONGEST);
        }
    }

    /** The child said how it went. */
    public record StudentAnswered(ParticipationId participation) {}

    /** The teacher wrote the debrief. */
    public record TeacherAnswered(ParticipationId participation) {}
}
