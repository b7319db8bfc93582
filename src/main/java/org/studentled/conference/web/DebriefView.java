package org.studentled.conference.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.studentled.conference.ClosingPlan;
import org.studentled.conference.ConferenceDetails;
import org.studentled.conference.Debrief;
import org.studentled.conference.FamilyReflection;
import org.studentled.conference.FamilyReflections;
import org.studentled.round.Participation;
import org.studentled.round.Round;
import org.studentled.school.Student;

/** How it went for one child, as far as it has been told. */
record DebriefView(
        Participation participation,
        Round round,
        Student student,
        Debrief.@Nullable StudentAnswers studentAnswers,
        Debrief.@Nullable TeacherAnswers teacherAnswers,
        List<Talk> talks) {

    public boolean held() {
        return talks.stream().anyMatch(talk -> talk.details().conference().isHeld());
    }

    /** One of the child's conferences; the family's words only where they were shared. */
    record Talk(
            ConferenceDetails details,
            @Nullable ClosingPlan plan,
            @Nullable FamilyReflection words,
            FamilyReflections.Way way) {}
}
