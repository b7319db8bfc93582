package org.studentled.connect;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;

/**
 * Resolves a name once, checks what it found, and hands that to the connection: a name that is ours to call now can't be
 * one of our own machines a moment later.
 */
final class CheckedAddresses implements DnsResolver {

    private final AddressCheck check;

    CheckedAddresses(AddressCheck check) {
        this.check = check;
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        var addresses = SystemDefaultDnsResolver.INSTANCE.resolve(host);
        for (var address : addresses) {
            if (!check.permits(host, address)) {
                throw new PrivateAddressException(host);
            }
        }
        return addresses;
    }

    @Override
    public String resolveCanonicalHostname(String host) throws UnknownHostException {
        return SystemDefaultDnsResolver.INSTANCE.resolveCanonicalHostname(host);
    }

    /** The name leads to where this tool must not go. */
    static final class PrivateAddressException extends UnknownHostException {

        PrivateAddressException(String host) {
            super(host);
        }
    }
}
