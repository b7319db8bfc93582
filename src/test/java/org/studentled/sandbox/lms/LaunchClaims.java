package org.studentled.sandbox.lms;

import java.time.Clock;
import java.util.List;
import java.util.Map;

/** What the LMS says about a person who opens the tool. */
record LaunchClaims(String issuer, ToolRegistration toolRegistration, Clock clock) {

    void writeTo(LaunchTokenDraft launchTokenDraft, EnrolledPerson enrolledPerson, String nonce) {
        var person = enrolledPerson.person();
        var now = clock.instant().getEpochSecond();
        launchTokenDraft
                .with("iss", issuer)
                .with("aud", ToolRegistration.CLIENT_ID)
                .with("sub", enrolledPerson.id())
                .with("nonce", nonce)
                .with("iat", now)
                .with("exp", now + 60)
                .with("name", person.fullName())
                .with("given_name", person.given())
                .with("family_name", person.family())
                .with("email", person.email())
                .with(LaunchTokenDraft.LTI + "version", "1.3.0")
                .with(LaunchTokenDraft.LTI + "message_type", "LtiResourceLinkRequest")
                .with(LaunchTokenDraft.LTI + "deployment_id", ToolRegistration.DEPLOYMENT)
                .with(LaunchTokenDraft.LTI + "target_link_uri", toolRegistration.target())
                .with(LaunchTokenDraft.LTI + "roles", enrolledPerson.roles())
                .with(
                        LaunchTokenDraft.LTI + "resource_link",
                        Map.of("id", "link-1", "title", "Student-Led Conferences"))
                .with(LaunchTokenDraft.LTI + "context", Map.of("id", Course.ID, "label", "3-12", "title", Course.TITLE))
                .with(
                        LaunchTokenDraft.LTI + "launch_presentation",
                        Map.of("locale", "en", "document_target", "iframe", "return_url", issuer + "/"))
                .with(
                        "https://purl.imsglobal.org/spec/lti-nrps/claim/namesroleservice",
                        Map.of("context_memberships_url", issuer + "/members", "service_versions", List.of("2.0")));
    }
}
