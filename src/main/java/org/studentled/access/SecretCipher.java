package org.studentled.access;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Encrypts secrets for the database with the school's key, each bound to its purpose. */
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
        byte[] both = Base64.getUrlDecoder().decode(parts[1]);
        byte[] iv = Arrays.copyOf(both, IV_BYTES);
        byte[] rest = Arrays.copyOfRange(both, IV_BYTES, both.length);
        return new String(crypt(Cipher.DECRYPT_MODE, parts[0], iv, rest, purpose), StandardCharsets.UTF_8);
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
        String id = hash(base64.strip()).substring(0, 8);
        keys.putIfAbsent(id, key);
        return id;
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }

    /** The school has no secret key, so nothing can be sealed. */
    public static class KeyMissingException extends RuntimeException {}

    /** What was sealed can't be opened with this key and for this purpose. */
    public static class DecryptionFailed extends RuntimeException {}
}
