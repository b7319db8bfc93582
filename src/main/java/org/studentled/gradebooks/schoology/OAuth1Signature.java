package org.studentled.gradebooks.schoology;

import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The signature of a request (OAuth 1.0, RFC 5849, HMAC-SHA1): it shows that we know the secret without sending it. */
final class OAuth1Signature {

    private OAuth1Signature() {}

    /** The {@code Authorization} of a question that is asked with a key alone, for no one's account. */
    static String header(URI address, String key, String secret, long second, String nonce) {
        Map<String, String> told = new TreeMap<>(Map.of(
                "oauth_consumer_key",
                key,
                "oauth_token",
                "",
                "oauth_signature_method",
                "HMAC-SHA1",
                "oauth_timestamp",
                String.valueOf(second),
                "oauth_nonce",
                nonce,
                "oauth_version",
                "1.0"));
        told.put("oauth_signature", sign(address, told, secret));
        return "OAuth realm=\"Schoology API\", "
                + told.entrySet().stream()
                        .map(one -> "%s=\"%s\"".formatted(one.getKey(), encoded(one.getValue())))
                        .collect(Collectors.joining(", "));
    }

    /** @param told what is told beside the address, without the signature (section 3.4) */
    static String sign(URI address, Map<String, String> told, String secret) {
        List<Pair> all = new ArrayList<>();
        told.forEach((name, value) -> all.add(new Pair(encoded(name), encoded(value))));
        if (address.getRawQuery() != null) {
            for (var pair : address.getRawQuery().split("&")) {
                var parts = pair.split("=", 2);
                all.add(new Pair(encoded(decoded(parts[0])), parts.length == 2 ? encoded(decoded(parts[1])) : ""));
            }
        }
        var sorted = all.stream()
                .sorted(Comparator.comparing(Pair::name).thenComparing(Pair::value))
                .map(pair -> pair.name() + "=" + pair.value())
                .collect(Collectors.joining("&"));
        return hmac("GET&" + encoded(place(address)) + "&" + encoded(sorted), encoded(secret) + "&");
    }

    private static String place(URI address) {
        var scheme = address.getScheme().toLowerCase(Locale.ROOT);
        var usual = address.getPort() == -1 || address.getPort() == (scheme.equals("https") ? 443 : 80);
        return scheme + "://" + address.getHost().toLowerCase(Locale.ROOT)
                + (usual ? "" : ":" + address.getPort())
                + address.getRawPath();
    }

    private static String hmac(String text, String secret) {
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
            return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java has HmacSHA1", impossible);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A")
                .replace("%7E", "~");
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private record Pair(String name, String value) {}
}
