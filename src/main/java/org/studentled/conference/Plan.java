package org.studentled.conference;

import org.studentled.school.Texts;

/** What the table agreed: one thing for the child, one for home, one for school. */
public record Plan(String me, String home, String school, boolean talkAlone) {

    public static final int LONGEST = 300;

    public Plan {
        me = Texts.optional(me, LONGEST);
        home = Texts.optional(home, LONGEST);
        school = Texts.optional(school, LONGEST);
    }
}
