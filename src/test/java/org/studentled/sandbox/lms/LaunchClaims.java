package org.studentled.sandbox.lms;

import java.time.Clock;
import java.util.List;
import java.util.Map;

/** What the LMS says about a person who opens the tool. */
record LaunchClaims(String issuer, Tool tool, Clock clock) {

    void writeTo(Draft draft, Enrolled enrolled, String nonce) {
        var person = enrolled.person();
        var now = clock.instant().getEpochSecond();
        draft.with("iss", issuer)
                .with("aud", Tool.CLIENT_ID)
                .with("sub", enrolled.id())
                .with("nonce", nonce)
                .with("iat", now)
                .with("exp", now + 60)
                .with("name", person.fullName())
                .with("given_name", person.given())
                .with("family_name", person.family())
                .with("email", person.email())
                .with(Draft.LTI + "version", "1.3.0")
                .with(Draft.LTI + "message_type", "LtiResourceLinkRequest")
                .with(Draft.LTI + "deployment_id", Tool.DEPLOYMENT)
                .with(Draft.LTI + "target_link_uri", tool.target())
                .with(Draft.LTI + "roles", enrolled.roles())
                .with(Draft.LTI + "resource_link", Map.of("id", "link-1", "title", "Student-Led Conferences"))
                .with(Draft.LTI + "context", Map.of("id", Course.ID, "label", "3-12", "title", Course.TITLE))
                .with(
                        Draft.LTI + "launch_presentation",
                        Map.of("locale", "en", "document_target", "iframe", "return_url", issuer + "/"))
                .with(
                        "https://purl.imsglobal.org/spec/lti-nrps/claim/namesroleservice",
                        Map.of("context_memberships_url", issuer + "/members", "service_versions", List.of("2.0")));
    }
}
