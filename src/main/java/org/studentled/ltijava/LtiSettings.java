package org.studentled.ltijava;

import java.net.URI;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an installation may set.
 *
 * @param address where browsers and platforms reach this tool
 * @param keySecret encrypts the tool's private keys in the database; without it they are kept in the clear
 * @param loginLasts how long a begun login may be finished
 * @param leeway allowed difference between two clocks
 * @param tokenAge how old a launch token may be
 * @param keysKept how long a platform's keys are used before they are fetched again
 * @param keysKeptInOutage how long they are used when the platform cannot be reached
 * @param patience connect and read timeout toward a platform
 * @param keyServes how long one key of this tool signs before the next one does
 * @param choiceLasts how long someone may take to choose the links a platform asked for
 * @param toolName what this tool is called in platforms
 * @param toolDescription one sentence for administrators
 * @param toolIcon path of its picture
 * @param registrationLinkLasts how long a platform may register itself with a link
 * @param approveAtOnce whether a platform that registered itself is let in without anyone looking
 * @param privateHosts hosts in the school's own network (or on this machine) that platforms may be at
 * @param keyOverlap how long a replaced key stays published
 */
@ConfigurationProperties("lti")
public record LtiSettings(
        URI address,
        @Nullable String keySecret,
        @DefaultValue("10m") Duration loginLasts,
        @DefaultValue("60s") Duration leeway,
        @DefaultValue("10m") Duration tokenAge,
        @DefaultValue("15m") Duration keysKept,
        @DefaultValue("4h") Duration keysKeptInOutage,
        @DefaultValue("5s") Duration patience,
        @DefaultValue("90d") Duration keyServes,
        @DefaultValue("7d") Duration keyOverlap,
        @DefaultValue("1h") Duration choiceLasts,
        @DefaultValue("Student-Led Conferences") String toolName,

        @DefaultValue("Rounds of conferences that students lead themselves.")
        String toolDescription,

        @DefaultValue("/icon.svg") String toolIcon,
        @DefaultValue("3d") Duration registrationLinkLasts,
        @DefaultValue("false") boolean approveAtOnce,
        @DefaultValue Set<String> privateHosts) {

    /** The only redirect address this tool registers. */
    public URI launchAddress() {
        return address.resolve("/lti/launch");
    }

    public String origin() {
        return Origins.of(address);
    }
}
