package org.studentled.conference;

import org.studentled.school.TextRules;

/** What an adult tells the child about how they see them at home; private until the adult shares it. */
public record FamilyReflection(
        String learnsBestWhen,
        String grewIn,
        String proudThat,
        String letUsTry,
        String iWantYouToKnow,
        boolean shared) {

    public static final int LONGEST = 1000;

    public FamilyReflection {
        learnsBestWhen = TextRules.optional(learnsBestWhen, LONGEST);
        grewIn = TextRules.optional(grewIn, LONGEST);
        proudThat = TextRules.optional(proudThat, LONGEST);
        letUsTry = TextRules.optional(letUsTry, LONGEST);
        iWantYouToKnow = TextRules.optional(iWantYouToKnow, LONGEST);
    }

    public static FamilyReflection blank() {
        return new FamilyReflection("", "", "", "", "", false);
    }

    FamilyReflection forTheStudent() {
        return new FamilyReflection(learnsBestWhen, grewIn, proudThat, letUsTry, iWantYouToKnow, true);
    }

    public boolean isBlank() {
        return (learnsBestWhen + grewIn + proudThat + letUsTry + iWantYouToKnow).isEmpty();
    }

    /** The family's words may be seen by the child and the teacher. */
    public record Shared(ConferenceId conference) {}
}
