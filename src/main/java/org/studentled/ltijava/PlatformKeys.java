package org.studentled.ltijava;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.KeyOperation;
import com.nimbusds.jose.jwk.KeyType;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.source.JWKSetParseException;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jose.proc.SecurityContext;
import java.net.MalformedURLException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.stereotype.Component;

/**
 * The public keys of platforms, fetched once and kept (security framework 1.0, section 6.3).
 *
 * <p>An unknown key id causes one more fetch, at most once in 30 seconds and by one thread; while a platform is out of
 * reach its last known keys stay good. Registrations with the same JWKS address share one source.
 */
@Component
class PlatformKeys {

    private static final int FEWEST_BITS = 2048;
    private static final long BETWEEN_FETCHES_MILLIS = 30_000;
    private static final long WAIT_FOR_OTHER_THREAD_MILLIS = 15_000;

    private final Map<URI, Source> sources = new ConcurrentHashMap<>();
    private final LtiSettings settings;

    PlatformKeys(LtiSettings settings) {
        this.settings = settings;
    }

    RSAKey key(Platform platform, String kid) {
        var wanted = new JWKSelector(
                new JWKMatcher.Builder().keyType(KeyType.RSA).keyID(kid).build());
        var named = select(platform, wanted);
        if (named.isEmpty()) {
            throw new LaunchRefused(RefusalReason.KEY_UNKNOWN, "kid=" + kid);
        }
        return named.stream()
                .filter(PlatformKeys::isFit)
                .findFirst()
                .map(JWK::toRSAKey)
                .orElseThrow(() -> new LaunchRefused(RefusalReason.KEY_UNFIT, "kid=" + kid));
    }

    // Security framework 1.0, sections 5.1.3 and 6.1: RS256, which asks for 2048 bits (RFC 7518, section 3.3).
    private static boolean isFit(JWK key) {
        var use = key.getKeyUse();
        var algorithm = key.getAlgorithm();
        var operations = key.getKeyOperations();
        return key.size() >= FEWEST_BITS
                && (use == null || use.equals(KeyUse.SIGNATURE))
                && (algorithm == null || algorithm.equals(JWSAlgorithm.RS256))
                && (operations == null || operations.isEmpty() || operations.contains(KeyOperation.VERIFY));
    }

    private List<JWK> select(Platform platform, JWKSelector wanted) {
        var source = sources.computeIfAbsent(platform.keys(), this::source);
        try {
            return source.keys().get(wanted, null);
        } catch (RateLimitReachedException tooSoon) {
            var reason = source.fetches().lastFailed() ? RefusalReason.KEYS_UNREACHABLE : RefusalReason.KEY_UNKNOWN;
            throw new LaunchRefused(reason, "not among the keys fetched a moment ago", tooSoon);
        } catch (KeySourceException failed) {
            throw new LaunchRefused(reasonOf(failed), platform.keys() + ": " + failed, failed);
        }
    }

    private static RefusalReason reasonOf(KeySourceException failed) {
        return failed instanceof JWKSetParseException
                        || NestedExceptionUtils.getMostSpecificCause(failed) instanceof BoundedBody.BodyTooLongException
                ? RefusalReason.KEYS_UNUSABLE
                : RefusalReason.KEYS_UNREACHABLE;
    }

    private Source source(URI address) {
        var fetches = new JwksRetriever(settings.requestTimeout());
        try {
            return new Source(
                    fetches,
                    JWKSourceBuilder.create(address.toURL(), fetches)
                            .cache(settings.jwksCacheTtl().toMillis(), WAIT_FOR_OTHER_THREAD_MILLIS)
                            .rateLimited(BETWEEN_FETCHES_MILLIS)
                            .outageTolerant(settings.jwksOutageTtl().toMillis())
                            .build());
        } catch (MalformedURLException invalid) {
            throw new IllegalStateException("Not an address of keys: " + address, invalid);
        }
    }

    private record Source(JwksRetriever fetches, JWKSource<SecurityContext> keys) {}
}
