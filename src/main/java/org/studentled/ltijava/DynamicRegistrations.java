package org.studentled.ltijava;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Registrations that a platform begins itself (LTI dynamic registration 1.0): with an administrator's one-time link,
 * only toward public addresses, and of no effect before someone here approved it.
 */
@Component
public class DynamicRegistrations {

    private static final String CONFIGURATION = "https://purl.imsglobal.org/spec/lti-tool-configuration";
    private static final int LONGEST_ID = 255;

    private final RegistrationLinks links;
    private final PublicAddressGuard outside;
    private final RegistrationClient calls;
    private final ToolDescription tool;
    private final Platforms platforms;
    private final PlatformQuirksRegistry quirks;
    private final LtiSettings settings;

    DynamicRegistrations(
            RegistrationLinks links,
            PublicAddressGuard outside,
            RegistrationClient calls,
            ToolDescription tool,
            Platforms platforms,
            PlatformQuirksRegistry quirks,
            LtiSettings settings) {
        this.links = links;
        this.outside = outside;
        this.calls = calls;
        this.tool = tool;
        this.platforms = platforms;
        this.quirks = quirks;
        this.settings = settings;
    }

    /**
     * What came of it.
     *
     * @param kind our short name for the kind of platform, such as {@code moodle}
     * @param withheld scopes that were asked for and not granted
     * @param approved whether launches are let in at once
     */
    public record Registered(String name, String kind, Set<String> withheld, boolean approved) {}

    /**
     * Registers this tool where the platform says.
     *
     * @param link the key of an administrator's link
     * @param configuration the address of the platform's OpenID configuration (a parameter of the link)
     * @param token the platform's registration token, sent back to it with every call
     * @throws LaunchRefused with the reason; the link stays good when the platform could not be registered
     */
    public Registered register(String link, @Nullable String configuration, @Nullable String token) {
        links.check(link);
        if (configuration == null || configuration.isBlank()) {
            throw new LaunchRefused(RefusalReason.REGISTRATION_LINK, "opened without openid_configuration");
        }
        var address = outside.require(configuration);
        var platform = PlatformConfiguration.read(calls.get(address, token), outside);
        requireSameHost(address, platform.issuer());
        // Before the platform is told anything: whatever of it cannot be kept is refused now.
        platform.registration(name(platform), "to-be-given", Set.of());
        links.take(link);
        try {
            return save(platform, calls.post(platform.registration(), token, tool.registration(platform)));
        } catch (RuntimeException failed) {
            links.giveBack(link);
            throw failed;
        }
    }

    // Who answers for an issuer must be that issuer.
    private void requireSameHost(URI address, String issuer) {
        var own = outside.require(issuer);
        if (!address.getHost().equalsIgnoreCase(own.getHost())) {
            throw new LaunchRefused(
                    RefusalReason.REGISTRATION_HOST, "%s speaks for %s".formatted(address.getHost(), issuer));
        }
    }

    private Registered save(PlatformConfiguration platform, JsonNode answer) {
        var client = PlatformJson.text(answer, "client_id");
        if (client == null) {
            throw new LaunchRefused(RefusalReason.REGISTRATION_CONFIGURATION, "the answer holds no client_id");
        }
        var withheld = new TreeSet<>(Scopes.ALL);
        withheld.removeAll(granted(platform, PlatformJson.text(answer, "scope")));
        var deployment = PlatformJson.text(answer.path(CONFIGURATION), "deployment_id");
        var registration =
                platform.registration(name(platform), client, deployment == null ? Set.of() : Set.of(deployment));
        // Known already when a platform brings its registration up to date, as Moodle's "Update" does.
        var kept = platforms.registerItself(registration, withheld, settings.autoApprove());
        return new Registered(registration.name(), kind(platform), withheld, kept.approved());
    }

    // OpenID registration 1.0, section 3.2: what is not said is as it was asked.
    private static Set<String> granted(PlatformConfiguration platform, @Nullable String said) {
        return said == null ? ToolDescription.scopesFor(platform) : new HashSet<>(List.of(said.split("\\s+")));
    }

    private static String name(PlatformConfiguration platform) {
        var account = platform.account();
        var name = account == null ? URI.create(platform.issuer()).getHost() : account;
        return name.length() <= LONGEST_ID ? name : name.substring(0, LONGEST_ID);
    }

    private String kind(PlatformConfiguration platform) {
        var family = platform.family();
        return family == null ? "other" : quirks.forFamily(family).name();
    }
}
