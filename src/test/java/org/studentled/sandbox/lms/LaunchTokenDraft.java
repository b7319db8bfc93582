package org.studentled.sandbox.lms;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.RSAKey;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A launch token before it is signed: whatever a platform could do wrong can be written into it. */
public final class LaunchTokenDraft {

    public static final String LTI = "https://purl.imsglobal.org/spec/lti/claim/";

    private static final ObjectMapper JSON = new ObjectMapper();

    public final Map<String, Object> header = new LinkedHashMap<>();
    public final Map<String, Object> claims = new LinkedHashMap<>();
    public RSAKey key;

    LaunchTokenDraft(RSAKey key) {
        this.key = key;
        header.put("alg", "RS256");
        header.put("typ", "JWT");
        header.put("kid", key.getKeyID());
    }

    public LaunchTokenDraft without(String claim) {
        claims.remove(claim);
        return this;
    }

    public LaunchTokenDraft with(String claim, Object value) {
        claims.put(claim, value);
        return this;
    }

    /** A moment of the token, in seconds since 1970. */
    public long seconds(String claim) {
        return ((Number) claims.get(claim)).longValue();
    }

    String signed() {
        var content = encoded(header) + "." + encoded(claims);
        return content + "." + base64(signature(content.getBytes(StandardCharsets.US_ASCII)));
    }

    private byte[] signature(byte[] content) {
        try {
            return switch (String.valueOf(header.get("alg"))) {
                case "none" -> new byte[0];
                case "HS256" -> keyed(content);
                case "RS512" -> signed("SHA512withRSA", content);
                default -> signed("SHA256withRSA", content);
            };
        } catch (GeneralSecurityException | JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private byte[] signed(String algorithm, byte[] content) throws GeneralSecurityException, JOSEException {
        var signature = Signature.getInstance(algorithm);
        signature.initSign(key.toPrivateKey());
        signature.update(content);
        return signature.sign();
    }

    // The known trick: a public key taken for a shared secret.
    private byte[] keyed(byte[] content) throws GeneralSecurityException, JOSEException {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key.toPublicKey().getEncoded(), "HmacSHA256"));
        return mac.doFinal(content);
    }

    private static String encoded(Map<String, Object> part) {
        try {
            return base64(JSON.writeValueAsBytes(part));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
