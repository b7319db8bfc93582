package org.studentled.sandbox.lms;

import java.util.List;

/** What a visitor of the sandbox may break, to see how the tool says so. */
public enum Mischief {
    NONE("Nothing is broken"),
    TAMPERED("The token is changed on its way"),
    REPLAYED("The last launch is sent a second time"),
    EXPIRED("The token is an hour old"),
    WRONG_DEPLOYMENT("The installation is not approved"),
    NO_ROLE("The person has no role in the course"),
    NO_COURSE("The link stands outside of any course"),
    MENTOR("The person is a mentor, who stands for Ana"),
    MENTOR_OF_NOBODY("The person is a mentor, and nobody says of whom");

    private final String label;

    Mischief(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    void workOn(Draft draft) {
        switch (this) {
            case EXPIRED -> {
                draft.with("iat", draft.seconds("iat") - 3600);
                draft.with("exp", draft.seconds("exp") - 3600);
            }
            case WRONG_DEPLOYMENT -> draft.with(Draft.LTI + "deployment_id", "never-approved");
            case NO_ROLE -> draft.with(Draft.LTI + "roles", List.of());
            case NO_COURSE -> draft.without(Draft.LTI + "context");
            case MENTOR -> mentor(draft).with(Draft.LTI + "role_scope_mentor", List.of("ms-11"));
            case MENTOR_OF_NOBODY -> mentor(draft);
            default -> {}
        }
    }

    private static Draft mentor(Draft draft) {
        return draft.with("sub", "observer-1")
                .with(Draft.LTI + "roles", List.of("http://purl.imsglobal.org/vocab/lis/v2/membership#Mentor"));
    }
}
