package org.studentled.page;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.catalina.valves.RemoteIpValve;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.embedded.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * Believes {@code X-Forwarded-For}, {@code -Proto}, {@code -Host} and {@code -Port} from the school's own proxies only:
 * whoever may write them chooses which address is counted and where redirects lead. Of several addresses the rightmost
 * counts that is not such a proxy; {@code Forwarded} and {@code X-Forwarded-Prefix} are never believed.
 */
@Component
public class TrustedProxies implements WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> {

    private static final Pattern LITERAL = Pattern.compile("[0-9.]+|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");
    private static final String ANY_NUMBER = "\\d{1,3}";
    private static final int BITS = 8;
    private static final int BYTE = 0xff;

    private final List<String> proxies;

    /** @param proxies addresses of proxies, and ranges of IPv4 addresses such as {@code 10.0.0.0/8}; none means that there is none */
    public TrustedProxies(@Value("${school.trusted-proxies:}") List<String> proxies) {
        this.proxies = proxies.stream()
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .toList();
    }

    @Override
    public void customize(ConfigurableTomcatWebServerFactory server) {
        if (proxies.isEmpty()) {
            return;
        }
        var valve = new RemoteIpValve();
        valve.setInternalProxies(proxies.stream().map(TrustedProxies::pattern).collect(Collectors.joining("|")));
        valve.setProtocolHeader("X-Forwarded-Proto");
        valve.setHostHeader("X-Forwarded-Host");
        valve.setPortHeader("X-Forwarded-Port");
        server.addEngineValves(valve);
    }

    /** @throws IllegalArgumentException for anything but an address or a range of them */
    static String pattern(String proxy) {
        var parts = proxy.split("/", 2);
        var address = address(parts[0], proxy);
        if (parts.length == 1) {
            return Pattern.quote(address.getHostAddress());
        }
        var bytes = address.getAddress();
        if (bytes.length != Integer.BYTES
                || !parts[1].matches("\\d{1,2}")
                || Integer.parseInt(parts[1]) > Integer.SIZE) {
            throw unreadable(proxy);
        }
        var fixed = Integer.parseInt(parts[1]);
        return IntStream.range(0, bytes.length)
                .mapToObj(place -> number(bytes[place] & BYTE, fixed - place * BITS))
                .collect(Collectors.joining("\\."));
    }

    private static String number(int value, int fixedBits) {
        if (fixedBits >= BITS) {
            return String.valueOf(value);
        }
        if (fixedBits <= 0) {
            return ANY_NUMBER;
        }
        var step = 1 << (BITS - fixedBits);
        var first = value / step * step;
        return IntStream.range(first, first + step)
                .mapToObj(String::valueOf)
                .collect(Collectors.joining("|", "(?:", ")"));
    }

    private static InetAddress address(String text, String proxy) {
        try {
            if (LITERAL.matcher(text).matches()) {
                return InetAddress.getByName(text);
            }
        } catch (UnknownHostException noAddress) {
            throw unreadable(proxy);
        }
        throw unreadable(proxy);
    }

    private static IllegalArgumentException unreadable(String proxy) {
        return new IllegalArgumentException("school.trusted-proxies holds \"" + proxy
                + "\", which is neither an address nor a range of IPv4 addresses such as 10.0.0.0/8");
    }
}
