package org.studentled.secrets;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/**
 * Tokens that say nothing: {@value #BITS} random bits, written in 43 letters, digits, hyphens and underscores. Only their
 * SHA-256 is ever stored (64 hexadecimal digits), so a stolen table opens nothing; no salt, as no one can guess them.
 */
public final class OpaqueTokens {

    private static final int BITS = 256;
    private static final SecureRandom RANDOM = new SecureRandom();

    private OpaqueTokens() {}

    public static String generate() {
        byte[] bits = new byte[BITS / Byte.SIZE];
        RANDOM.nextBytes(bits);
        return base64(bits);
    }

    /** What is stored of a token, and looked up by. */
    public static String hash(String token) {
        return HexFormat.of().formatHex(sha256(token));
    }

    /** The challenge of a verifier by RFC 7636, method S256. */
    public static String challenge(String verifier) {
        return base64(sha256(verifier));
    }

    /** Takes the same time wherever they differ. */
    public static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    private static String base64(byte[] bits) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
