package org.studentled.conference;

import org.studentled.round.ParticipationId;
import org.studentled.school.Texts;

/** How it went, as the child and as the teacher saw it. */
public final class Debrief {

    public static final int LONGEST = 500;

    private Debrief() {}

    /** The child's three short answers. */
    public record Pupils(String proudOf, String wouldChange, String felt) {

        public Pupils {
            proudOf = Texts.required(proudOf, LONGEST);
            wouldChange = Texts.optional(wouldChange, LONGEST);
            felt = Texts.optional(felt, LONGEST);
        }
    }

    /** The teacher's word on one child. */
    public record Teachers(boolean ledAlone, String followUp) {

        public Teachers {
            followUp = Texts.optional(followUp, LONGEST);
        }
    }

    /** The child said how it went. */
    public record PupilAnswered(ParticipationId participation) {}

    /** The teacher wrote the debrief. */
    public record TeacherAnswered(ParticipationId participation) {}
}
