package org.studentled.ltijava;

import java.net.URI;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Where the services of a platform may be: at an origin it registered with, or at one that its kind is known by. */
@Component
class PlatformHosts {

    private static final String ANY = "https://*.";

    private final PlatformQuirksRegistry quirks;

    PlatformHosts(PlatformQuirksRegistry quirks) {
        this.quirks = quirks;
    }

    boolean isAt(Platform platform, URI address) {
        if (!Origins.isPrivate(address)) {
            return false;
        }
        var origin = Origins.origin(address);
        var habit = quirks.forPlatform(platform);
        var known = habit.isIssuer(platform.issuer()) ? habit.frames().stream() : Stream.<String>empty();
        return Stream.concat(
                        Stream.concat(
                                platform.origins(),
                                Origins.parsed(platform.keys().toString()).stream()
                                        .filter(Origins::isWeb)
                                        .map(Origins::origin)),
                        known)
                .anyMatch(each -> covers(each, origin));
    }

    private static boolean covers(String known, String origin) {
        return known.startsWith(ANY)
                ? origin.startsWith("https://")
                        && origin.endsWith(known.substring(ANY.length() - 1).toLowerCase(Locale.ROOT))
                : known.equals(origin);
    }
}
