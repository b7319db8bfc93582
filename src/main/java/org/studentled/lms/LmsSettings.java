package org.studentled.lms;

import java.net.URI;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.studentled.ltijava.Registration;

/**
 * The school's learning platforms as an administrator configured them.
 *
 * @param platforms one entry for each platform; {@code lti-config/platforms.yaml.example} shows one
 */
@ConfigurationProperties("lms")
record LmsSettings(@DefaultValue List<PlatformSettings> platforms) {

    /** One platform, as it stands in the file; {@code lti-config} says where each value is found. */
    record PlatformSettings(
            @Nullable String name,
            @Nullable String issuer,
            @Nullable String clientId,
            @DefaultValue Set<String> deploymentIds,
            @Nullable String authorization,
            @Nullable String token,
            @Nullable String jwks,
            @Nullable String tokenAudience,
            @Nullable String family,
            @Nullable String home) {

        /** @throws IllegalArgumentException saying what is missing or cannot be used */
        Registration registration() {
            return new Registration(
                    required(name, "name"),
                    required(issuer, "issuer"),
                    required(clientId, "client-id"),
                    URI.create(required(authorization, "authorization")),
                    URI.create(required(token, "token")),
                    URI.create(required(jwks, "jwks")),
                    tokenAudience,
                    family,
                    home == null ? null : URI.create(home),
                    deploymentIds);
        }

        private static String required(@Nullable String value, String setting) {
            if (value == null || value.isBlank()) {
                throw new IllegalArgumentException("its " + setting + " is missing");
            }
            return value.strip();
        }
    }
}
