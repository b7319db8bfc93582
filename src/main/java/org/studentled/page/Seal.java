package org.studentled.page;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/** The school's seal on short-lived addresses: nobody else can write one, and a restart ends them all. */
@Component
public class Seal {

    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    Seal() {
        byte[] secret = new byte[32];
        new SecureRandom().nextBytes(secret);
        key = new SecretKeySpec(secret, ALGORITHM);
    }

    public String of(String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            byte[] sealed = mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has " + ALGORITHM, e);
        }
    }

    public boolean fits(String text, String seal) {
        return MessageDigest.isEqual(
                of(text).getBytes(StandardCharsets.US_ASCII), seal.getBytes(StandardCharsets.UTF_8));
    }
}
