package org.studentled.sandbox.classroom;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A service account that an administrator of the pretend domain trusts with some scopes. */
record ServiceAccount(PublicKey key, Set<String> scopes) {

    static final String GRANT = "urn:ietf:params:oauth:grant-type:jwt-bearer";

    static OAuthGrants.Grant grant(String assertion, @Nullable ServiceAccount trusted, Collection<Person> people) {
        try {
            String[] parts = assertion.split("\\.");
            if (trusted == null || parts.length != 3 || !trusted.signed(parts)) {
                throw new NotTrusted();
            }
            var claims = new ObjectMapper().readTree(Base64.getUrlDecoder().decode(parts[1]));
            var scopes = Set.copyOf(List.of(claims.path("scope").asText().split(" ")));
            if (!trusted.scopes().containsAll(scopes)) {
                throw new NotTrusted();
            }
            return people.stream()
                    .filter(person -> person.email().equals(claims.path("sub").asText()))
                    .findFirst()
                    .map(person -> new OAuthGrants.Grant(person, scopes))
                    .orElseThrow(NotTrusted::new);
        } catch (IOException | GeneralSecurityException broken) {
            throw new NotTrusted();
        }
    }

    private boolean signed(String[] parts) throws GeneralSecurityException {
        var signature = Signature.getInstance("SHA256withRSA");
        signature.initVerify(key);
        signature.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
        return signature.verify(Base64.getUrlDecoder().decode(parts[2]));
    }

    /** The domain's administrator did not allow this. */
    static final class NotTrusted extends RuntimeException {}
}
