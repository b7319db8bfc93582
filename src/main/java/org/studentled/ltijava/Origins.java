package org.studentled.ltijava;

import java.net.URI;
import java.util.Locale;
import java.util.Set;

/** Scheme, host and port of an address: what a browser calls its origin. */
final class Origins {

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    private Origins() {}

    static String of(URI address) {
        var scheme = address.getScheme();
        var host = address.getHost();
        if (scheme == null || host == null) {
            throw new IllegalArgumentException("Not an absolute web address: " + address);
        }
        var origin = scheme.toLowerCase(Locale.ROOT) + "://" + host.toLowerCase(Locale.ROOT);
        return isDefaultPort(scheme, address.getPort()) ? origin : origin + ":" + address.getPort();
    }

    static boolean same(URI one, URI other) {
        return one.getHost() != null && other.getHost() != null && of(one).equals(of(other));
    }

    /** Whether nobody on the way can listen: https, or this very machine. */
    static boolean isPrivate(URI address) {
        return "https".equalsIgnoreCase(address.getScheme())
                || "http".equalsIgnoreCase(address.getScheme()) && THIS_MACHINE.contains(address.getHost());
    }

    private static boolean isDefaultPort(String scheme, int port) {
        return port == -1 || port == ("https".equalsIgnoreCase(scheme) ? 443 : 80);
    }
}
