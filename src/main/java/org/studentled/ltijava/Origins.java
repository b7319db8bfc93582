package org.studentled.ltijava;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Scheme, host and port of an address: what a browser calls its origin. */
final class Origins {

    private static final Pattern THIS_MACHINE =
            Pattern.compile("localhost|127(\\.\\d{1,3}){3}|\\[::1]", Pattern.CASE_INSENSITIVE);

    private Origins() {}

    static String origin(URI address) {
        var scheme = address.getScheme();
        var host = address.getHost();
        if (scheme == null || host == null) {
            throw new IllegalArgumentException("Not an absolute web address: " + address);
        }
        var origin = scheme.toLowerCase(Locale.ROOT) + "://" + host.toLowerCase(Locale.ROOT);
        return isDefaultPort(scheme, address.getPort()) ? origin : origin + ":" + address.getPort();
    }

    /** @return empty for a text that is no address at all */
    static Optional<URI> parsed(String text) {
        try {
            return Optional.of(URI.create(text));
        } catch (IllegalArgumentException noAddress) {
            return Optional.empty();
        }
    }

    /** Whether a browser could open it: scheme and host are there. */
    static boolean isWeb(URI address) {
        var scheme = String.valueOf(address.getScheme());
        return (scheme.equalsIgnoreCase("https") || scheme.equalsIgnoreCase("http")) && address.getHost() != null;
    }

    /** Whether a text can be the {@code iss} of a platform: an address without query or fragment (OpenID Connect core 1.0). */
    static boolean isIssuer(String text) {
        return parsed(text)
                .filter(Origins::isWeb)
                .filter(address -> address.getRawUserInfo() == null)
                .filter(address -> address.getRawQuery() == null && address.getRawFragment() == null)
                .isPresent();
    }

    static boolean same(URI one, URI other) {
        return isWeb(one) && isWeb(other) && origin(one).equals(origin(other));
    }

    /** Whether no one on the way can listen: https, or this very machine. */
    static boolean isPrivate(URI address) {
        return address.getHost() != null
                && ("https".equalsIgnoreCase(address.getScheme())
                        || "http".equalsIgnoreCase(address.getScheme())
                                && THIS_MACHINE.matcher(address.getHost()).matches());
    }

    private static boolean isDefaultPort(String scheme, int port) {
        return port == -1 || port == ("https".equalsIgnoreCase(scheme) ? 443 : 80);
    }
}
