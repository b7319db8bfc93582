package org.studentled.ltijava;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Locale;
import org.springframework.stereotype.Component;

/**
 * Keeps strangers from sending this tool to addresses inside its own network: every address that a registration names
 * must be public, by https, except those the installation allows ({@code lti.private-hosts}) for an LMS on the premises.
 *
 * <p>A name that is looked up again for the call itself leads to the same address: Java keeps it for 30 seconds, and no
 * call begins later than that.
 */
@Component
public class PublicAddressGuard {

    private static final int BYTE = 0xff;
    private static final int LONGEST = 2000;

    private final LtiSettings settings;

    PublicAddressGuard(LtiSettings settings) {
        this.settings = settings;
    }

    /** @throws LaunchRefused when the address is none, is not private to the two ends, or leads inside */
    URI require(String text) {
        var address = parsed(text);
        var host = address.getHost().toLowerCase(Locale.ROOT);
        var isKnown = settings.privateHosts().contains(host);
        // In the clear only within this very machine, whichever host that is.
        if (!"https".equalsIgnoreCase(address.getScheme()) && !(isKnown && Origins.isPrivate(address))) {
            throw new LaunchRefused(RefusalReason.REGISTRATION_INSECURE, "not https: " + text);
        }
        if (isKnown) {
            return address;
        }
        var all = resolved(host);
        if (Arrays.stream(all).anyMatch(PublicAddressGuard::isInside)) {
            throw new LaunchRefused(RefusalReason.REGISTRATION_PRIVATE, host + " is " + Arrays.toString(all));
        }
        return address;
    }

    /**
     * Whether a connection to this address stays outside of the school's network, or goes to a host the installation
     * allows.
     *
     * @param address what the host's name was resolved to
     */
    public boolean permits(String host, InetAddress address) {
        return settings.privateHosts().contains(host.toLowerCase(Locale.ROOT)) || !isInside(address);
    }

    private static URI parsed(String text) {
        try {
            var address = URI.create(text.length() <= LONGEST ? text : "");
            var scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
            if (address.getHost() != null
                    && address.getRawUserInfo() == null
                    && (scheme.equals("https") || scheme.equals("http"))) {
                return address;
            }
        } catch (IllegalArgumentException broken) {
            throw new LaunchRefused(RefusalReason.REGISTRATION_INSECURE, "no address: " + text, broken);
        }
        throw new LaunchRefused(RefusalReason.REGISTRATION_INSECURE, "not a plain web address: " + text);
    }

    private static InetAddress[] resolved(String host) {
        try {
            return InetAddress.getAllByName(host.replaceAll("^\\[|]$", ""));
        } catch (UnknownHostException unknown) {
            throw new LaunchRefused(RefusalReason.REGISTRATION_SILENT, "no such host: " + host, unknown);
        }
    }

    static boolean isInside(InetAddress address) {
        return address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()
                || (address instanceof Inet6Address six
                        ? isInside6(six.getAddress())
                        : isInside4(address.getAddress()));
    }

    // This network, carrier grade NAT, protocol assignments, benchmarks, reserved and broadcast (RFC 6890).
    private static boolean isInside4(byte[] four) {
        var first = four[0] & BYTE;
        var second = four[1] & BYTE;
        return first == 0
                || first == 100 && second >= 64 && second < 128
                || first == 192 && second == 0 && four[2] == 0
                || first == 198 && (second == 18 || second == 19)
                || first >= 240;
    }

    // Unique local addresses, and those that carry an IPv4 address inside: compatible, 6to4 and NAT64.
    private static boolean isInside6(byte[] six) {
        var first = six[0] & BYTE;
        var second = six[1] & BYTE;
        return (first & 0xfe) == 0xfc
                || first == 0x20 && second == 0x02
                || first == 0 && second == 0x64
                || first == 0 && second == 0;
    }
}
