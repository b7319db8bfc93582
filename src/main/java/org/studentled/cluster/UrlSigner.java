package org.studentled.cluster;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/** The school's seal on short-lived addresses: no one else can write one, and every node of the installation knows it. */
@Component
public class UrlSigner {

    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    UrlSigner(UrlSigningKey urlSigningKey) {
        key = new SecretKeySpec(urlSigningKey.bytes(), ALGORITHM);
    }

    public String sign(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(hmac(key, text));
    }

    public boolean verify(String text, String seal) {
        return MessageDigest.isEqual(
                sign(text).getBytes(StandardCharsets.US_ASCII), seal.getBytes(StandardCharsets.UTF_8));
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
