package org.studentled.secrets;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/** The school's seal on short-lived addresses: no one else can write one, and every node of the installation knows it. */
@Component
public class UrlSigner {

    private static final String ALGORITHM = "HmacSHA256";

    private final List<SecretKeySpec> keys;

    UrlSigner(UrlSigningKey urlSigningKey) {
        keys = urlSigningKey.all().stream()
                .map(bytes -> new SecretKeySpec(bytes, ALGORITHM))
                .toList();
    }

    public String sign(String text) {
        return sign(keys.get(0), text);
    }

    /** A signature of a previous key counts too: what was open before the key changed goes on. */
    public boolean verify(String text, String seal) {
        return keys.stream().anyMatch(key -> OpaqueTokens.same(sign(key, text), seal));
    }

    private static String sign(SecretKeySpec key, String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(hmac(key, text));
    }

    static byte[] hmac(SecretKeySpec key, String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has " + ALGORITHM, e);
        }
    }

    static byte[] derive(byte[] secret, String purpose) {
        return hmac(new SecretKeySpec(secret, ALGORITHM), purpose);
    }
}
