package org.studentled.lms;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The endpoint addresses of each kind of platform, so that an administrator need not copy what is always the same. */
public enum PlatformEndpoints {
    CANVAS(
            "https://canvas.instructure.com",
            "https://sso.canvaslms.com/api/lti/authorize_redirect",
            "{home}/login/oauth2/token",
            "https://sso.canvaslms.com/api/lti/security/jwks"),
    MOODLE("{home}", "{home}/mod/lti/auth.php", "{home}/mod/lti/token.php", "{home}/mod/lti/certs.php"),
    BRIGHTSPACE(
            "{home}",
            "{home}/d2l/lti/authenticate",
            "https://auth.brightspace.com/core/connect/token",
            "{home}/d2l/.well-known/jwks"),
    BLACKBOARD(
            "https://blackboard.com",
            "https://developer.blackboard.com/api/v1/gateway/oidcauth",
            "https://developer.blackboard.com/api/v1/gateway/oauth2/jwttoken",
            "https://developer.blackboard.com/api/v1/management/applications/{client}/jwks.json"),
    SCHOOLOGY(
            "https://schoology.schoology.com",
            "https://lti-service.svc.schoology.com/lti-service/authorize-redirect",
            "https://lti-service.svc.schoology.com/lti-service/access-token",
            "https://lti-service.svc.schoology.com/lti-service/.well-known/jwks"),
    SAKAI("{home}", "{home}/imsoidc/lti13/oidc_auth", "", "{home}/imsblis/lti13/keyset"),
    OTHER("", "", "", "");

    private final String issuer;
    private final String authorization;
    private final String token;
    private final String keys;

    PlatformEndpoints(String issuer, String authorization, String token, String keys) {
        this.issuer = issuer;
        this.authorization = authorization;
        this.token = token;
        this.keys = keys;
    }

    static PlatformEndpoints of(@Nullable String kind) {
        return Arrays.stream(values())
                .filter(each -> each.name().equalsIgnoreCase(kind))
                .findFirst()
                .orElse(OTHER);
    }

    /** Which kind a platform is that calls itself so; another one when it does not say. */
    static PlatformEndpoints ofFamily(@Nullable String family) {
        return Arrays.stream(values())
                .filter(each -> each != OTHER && String.valueOf(each.family()).equalsIgnoreCase(family))
                .findFirst()
                .orElse(OTHER);
    }

    /** How launches will call this kind themselves ({@code product_family_code}); null for an unknown one. */
    @Nullable
    String family() {
        return switch (this) {
            case OTHER -> null;
            case BRIGHTSPACE -> "desire2learn";
            case BLACKBOARD -> "BlackboardLearn";
            default -> name().toLowerCase(Locale.ROOT);
        };
    }

    Optional<String> issuer(String home, String client) {
        return filled(issuer, home, client);
    }

    Optional<String> authorization(String home, String client) {
        return filled(authorization, home, client);
    }

    Optional<String> token(String home, String client) {
        return filled(token, home, client);
    }

    Optional<String> keys(String home, String client) {
        return filled(keys, home, client);
    }

    private static Optional<String> filled(String pattern, String home, String client) {
        if (pattern.isEmpty() || pattern.contains("{home}") && home.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(pattern.replace("{home}", home).replace("{client}", client));
    }
}
