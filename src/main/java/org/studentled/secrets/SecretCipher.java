package org.studentled.secrets;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Encrypts secrets for the database with the school's key (AES-256-GCM), each bound to its purpose.
 *
 * <p>The text begins with the id of its key and a dot, so that keys can change: previous ones only decrypt.
 */
@Component
public class SecretCipher {

    private static final int IV_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecureRandom random = new SecureRandom();
    private final Map<String, byte[]> keys = new LinkedHashMap<>();
    private final String sealingKey;

    /** @param former keys that only open what they sealed, separated by commas; so a key can be changed */
    public SecretCipher(
            @Value("${school.secret-key:}") String base64, @Value("${school.previous-secret-keys:}") String former) {
        sealingKey = base64.isBlank() ? "" : add(base64);
        Arrays.stream(former.split(",")).filter(key -> !key.isBlank()).forEach(this::add);
    }

    public boolean isConfigured() {
        return !sealingKey.isEmpty();
    }

    /** With which the texts of the present key begin; empty where there is none. */
    public String keyId() {
        return sealingKey;
    }

    /**
     * The same secret under the present key.
     *
     * @throws DecryptionFailed when none of the keys opens it
     */
    public String reencrypt(String encrypted, String purpose) {
        return encrypt(decrypt(encrypted, purpose), purpose);
    }

    /** @param purpose what it is for and whose it is; the same words are needed to open it */
    public String encrypt(String secret, String purpose) {
        if (!isConfigured()) {
            throw new KeyMissingException();
        }
        byte[] iv = new byte[IV_BYTES];
        random.nextBytes(iv);
        byte[] sealed = crypt(Cipher.ENCRYPT_MODE, sealingKey, iv, secret.getBytes(StandardCharsets.UTF_8), purpose);
        byte[] both = ByteBuffer.allocate(iv.length + sealed.length)
                .put(iv)
                .put(sealed)
                .array();
        return sealingKey + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(both);
    }

    /** @throws DecryptionFailed when it was sealed with another key, for another purpose, or changed since */
    public String decrypt(String sealed, String purpose) {
        String[] parts = sealed.split("\\.", 2);
        if (parts.length != 2 || !keys.containsKey(parts[0])) {
            throw new DecryptionFailed();
        }
        byte[] both = decoded(parts[1]);
        byte[] iv = Arrays.copyOf(both, IV_BYTES);
        byte[] rest = Arrays.copyOfRange(both, IV_BYTES, both.length);
        return new String(crypt(Cipher.DECRYPT_MODE, parts[0], iv, rest, purpose), StandardCharsets.UTF_8);
    }

    private static byte[] decoded(String text) {
        try {
            byte[] both = Base64.getUrlDecoder().decode(text);
            if (both.length > IV_BYTES) {
                return both;
            }
        } catch (IllegalArgumentException notBase64) {
            throw new DecryptionFailed();
        }
        throw new DecryptionFailed();
    }

    private byte[] crypt(int mode, String keyId, byte[] iv, byte[] text, String purpose) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(keys.get(keyId), "AES"), new GCMParameterSpec(TAG_BITS, iv));
            cipher.updateAAD((keyId + "|" + purpose).getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(text);
        } catch (GeneralSecurityException forgedOrMoved) {
            throw new DecryptionFailed();
        }
    }

    private String add(String base64) {
        byte[] key = Base64.getDecoder().decode(base64.strip());
        if (key.length != 32) {
            throw new IllegalArgumentException("school.secret-key must be 32 bytes in Base64");
        }
        String id = OpaqueTokens.hash(base64.strip()).substring(0, 8);
        keys.putIfAbsent(id, key);
        return id;
    }

    /** The school has no secret key, so nothing can be sealed. */
    public static class KeyMissingException extends RuntimeException {}

    /** What was sealed can't be opened with this key and for this purpose. */
    public static class DecryptionFailed extends RuntimeException {}
}
