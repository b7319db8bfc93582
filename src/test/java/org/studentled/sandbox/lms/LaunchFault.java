package org.studentled.sandbox.lms;

import java.util.List;

/** What a visitor of the sandbox may break, to see how the tool says so. */
public enum LaunchFault {
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

    LaunchFault(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    void workOn(LaunchTokenDraft launchTokenDraft) {
        switch (this) {
            case EXPIRED -> {
                launchTokenDraft.with("iat", launchTokenDraft.seconds("iat") - 3600);
                launchTokenDraft.with("exp", launchTokenDraft.seconds("exp") - 3600);
            }
            case WRONG_DEPLOYMENT -> launchTokenDraft.with(LaunchTokenDraft.LTI + "deployment_id", "never-approved");
            case NO_ROLE -> launchTokenDraft.with(LaunchTokenDraft.LTI + "roles", List.of());
            case NO_COURSE -> launchTokenDraft.without(LaunchTokenDraft.LTI + "context");
            case MENTOR -> mentor(launchTokenDraft).with(LaunchTokenDraft.LTI + "role_scope_mentor", List.of("ms-11"));
            case MENTOR_OF_NOBODY -> mentor(launchTokenDraft);
            default -> {}
        }
    }

    private static LaunchTokenDraft mentor(LaunchTokenDraft launchTokenDraft) {
        return launchTokenDraft
                .with("sub", "observer-1")
                .with(
                        LaunchTokenDraft.LTI + "roles",
                        List.of("http://purl.imsglobal.org/vocab/lis/v2/membership#Mentor"));
    }
}
