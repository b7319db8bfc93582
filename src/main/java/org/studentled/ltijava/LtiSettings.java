package org.studentled.ltijava;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an installation may set.
 *
 * @param address where browsers and platforms reach this tool
 * @param keySecret encrypts the tool's private keys in the database; without it they are kept in the clear
 * @param previousKeySecrets earlier ones, which still decrypt the keys they encrypted
 * @param loginTtl how long a begun login may be finished
 * @param leeway allowed difference between two clocks
 * @param tokenAge how old a launch token may be
 * @param jwksCacheTtl how long a platform's keys are used before they are fetched again
 * @param jwksOutageTtl how long they are used when the platform cannot be reached
 * @param requestTimeout connect and read timeout toward a platform
 * @param keyRotationInterval how long one key of this tool signs before the next one does
 * @param deepLinkingTtl how long someone may take to choose the links a platform asked for
 * @param toolName what this tool is called in platforms
 * @param toolDescription one sentence for administrators
 * @param toolIcon path of its picture
 * @param registrationLinkTtl how long a platform may register itself with a link
 * @param autoApprove whether a platform that registered itself is let in without anyone looking
 * @param privateHosts hosts in the school's own network (or on this machine) that platforms may be at
 * @param keyGracePeriod how long a replaced key stays published
 */
@ConfigurationProperties("lti")
public record LtiSettings(
        URI address,
        @Nullable String keySecret,
        @DefaultValue List<String> previousKeySecrets,
        @DefaultValue("10m") Duration loginTtl,
        @DefaultValue("60s") Duration leeway,
        @DefaultValue("10m") Duration tokenAge,
        @DefaultValue("15m") Duration jwksCacheTtl,
        @DefaultValue("4h") Duration jwksOutageTtl,
        @DefaultValue("5s") Duration requestTimeout,
        @DefaultValue("90d") Duration keyRotationInterval,
        @DefaultValue("7d") Duration keyGracePeriod,
        @DefaultValue("1h") Duration deepLinkingTtl,
        @DefaultValue("Student-Led Conferences") String toolName,

        @DefaultValue("Rounds of conferences that students lead themselves.")
        String toolDescription,

        @DefaultValue("/icon.svg") String toolIcon,
        @DefaultValue("3d") Duration registrationLinkTtl,
        @DefaultValue("false") boolean autoApprove,
        @DefaultValue Set<String> privateHosts) {

    /** The only redirect address this tool registers. */
    public URI launchAddress() {
        return address.resolve("/lti/launch");
    }

    public String origin() {
        return Origins.origin(address);
    }
}
