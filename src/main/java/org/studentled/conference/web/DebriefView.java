package org.studentled.conference.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.studentled.conference.Debrief;
import org.studentled.conference.FamilyReflection;
import org.studentled.conference.FamilyReflections;
import org.studentled.conference.Meeting;
import org.studentled.conference.Plan;
import org.studentled.round.Participation;
import org.studentled.round.Round;
import org.studentled.school.Student;

/** How it went for one child, as far as it has been told. */
record DebriefView(
        Participation participation,
        Round round,
        Student student,
        Debrief.@Nullable Pupils pupils,
        Debrief.@Nullable Teachers teachers,
        List<Talk> talks) {

    public boolean held() {
        return talks.stream().anyMatch(talk -> talk.meeting().conference().isHeld());
    }

    /** One of the child's conferences; the family's words only where they were shared. */
    record Talk(
            Meeting meeting, @Nullable Plan plan, @Nullable FamilyReflection words, FamilyReflections.Way way) {}
}
