package org.studentled.ltijava;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.KeyType;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import java.net.MalformedURLException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * The public keys of platforms, fetched once and kept (security framework 1.0, section 6.3).
 *
 * <p>An unknown key id causes one more fetch, at most once in 30 seconds; while a platform is out of reach its last
 * known keys stay good. Registrations with the same JWKS address share one source.
 */
@Component
class PlatformKeys {

    private static final long BETWEEN_FETCHES_MILLIS = 30_000;
    private static final long WAIT_FOR_OTHER_THREAD_MILLIS = 15_000;
    private static final int LARGEST_ANSWER_BYTES = 256 * 1024;

    private final Map<URI, JWKSource<SecurityContext>> sources = new ConcurrentHashMap<>();
    private final LtiSettings settings;

    PlatformKeys(LtiSettings settings) {
        this.settings = settings;
    }

    RSAKey key(Platform platform, String kid) {
        var wanted = new JWKSelector(
                new JWKMatcher.Builder().keyType(KeyType.RSA).keyID(kid).build());
        return select(platform, wanted).stream()
                .findFirst()
                .map(JWK::toRSAKey)
                .orElseThrow(() -> new LaunchRefused(Reason.KEY_UNKNOWN, "kid=" + kid));
    }

    private List<JWK> select(Platform platform, JWKSelector wanted) {
        try {
            return sources.computeIfAbsent(platform.keys(), this::source).get(wanted, null);
        } catch (RateLimitReachedException tooSoon) {
            throw new LaunchRefused(Reason.KEY_UNKNOWN, "key is not among those fetched a moment ago", tooSoon);
        } catch (KeySourceException unreachable) {
            throw new LaunchRefused(Reason.KEYS_UNREACHABLE, platform.keys() + ": " + unreachable, unreachable);
        }
    }

    private JWKSource<SecurityContext> source(URI address) {
        var patience = (int) settings.patience().toMillis();
        try {
            return JWKSourceBuilder.create(
                            address.toURL(), new DefaultResourceRetriever(patience, patience, LARGEST_ANSWER_BYTES))
                    .cache(settings.keysKept().toMillis(), WAIT_FOR_OTHER_THREAD_MILLIS)
                    .rateLimited(BETWEEN_FETCHES_MILLIS)
                    .retrying(true)
                    .outageTolerant(settings.keysKeptInOutage().toMillis())
                    .build();
        } catch (MalformedURLException invalid) {
            throw new IllegalStateException("Not an address of keys: " + address, invalid);
        }
    }
}
