package org.studentled.ltijava;

import java.net.URI;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A verified launch of a link, or a platform's request for links (LTI core 1.3, section 5; deep linking 2.0): signature, parties, times, nonce, state, deployment and
 * target were all checked.
 *
 * @param deployment the deployment id, known for this platform
 * @param context the course; absent when the link stands outside of one
 * @param link the placement that was clicked; absent when links are only being chosen
 * @param target the address the platform wanted to open, always this tool's own
 * @param members where the course's people can be asked for; absent when the platform does not offer it
 * @param grades what this tool may do in the gradebook; absent when the platform does not offer it
 * @param returnAddress where a person may go back to
 * @param custom the link's custom parameters
 * @param mentorOf the subjects a mentor stands for ({@code role_scope_mentor}, LTI core 1.3, section 5.4.3); empty for
 *     anyone who is no mentor
 * @param choosing what links the platform asks for; absent when a link was clicked
 */
public record Launch(
        Platform platform,
        String deployment,
        Person person,
        Roles roles,
        @Nullable Context context,
        @Nullable Link link,
        URI target,
        @Nullable URI members,
        @Nullable GradeAccess grades,
        @Nullable URI returnAddress,
        Map<String, String> custom,
        Set<String> mentorOf,
        @Nullable DeepLinkingSettings choosing) {

    /**
     * Who launched (LTI core 1.3, section 5.3.6); all but the subject may be withheld.
     *
     * @param subject stable and unique for the platform's issuer, at most 255 characters
     * @param locale a BCP 47 language tag
     */
    public record Person(
            String subject,
            @Nullable String name,
            @Nullable String givenName,
            @Nullable String familyName,
            @Nullable String email,
            @Nullable String locale) {}

    /**
     * The course of the launch (LTI core 1.3, section 5.4.1).
     *
     * @param id unique within the deployment, at most 255 characters
     */
    public record Context(
            String id, @Nullable String label, @Nullable String title) {}

    /**
     * The placement in the course that was clicked (LTI core 1.3, section 5.3.5).
     *
     * @param id unique within the deployment, at most 255 characters
     */
    public record Link(String id, @Nullable String title) {}
}
