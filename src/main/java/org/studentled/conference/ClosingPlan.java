package org.studentled.conference;

import org.studentled.school.TextRules;

/** What the table agreed: one thing for the child, one for home, one for school. */
public record ClosingPlan(String me, String home, String school, boolean talkAlone) {

    public static final int LONGEST = 300;

    public ClosingPlan {
        me = TextRules.optional(me, LONGEST);
        home = TextRules.optional(home, LONGEST);
        school = TextRules.optional(school, LONGEST);
    }
}
