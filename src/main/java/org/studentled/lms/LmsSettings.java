package org.studentled.lms;

import java.net.URI;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.studentled.ltijava.Registration;

/** The learning platforms of the school, as its administrator wrote them into the settings. */
@ConfigurationProperties("lms")
record LmsSettings(@DefaultValue List<PlatformSettings> platforms) {

    /** One platform; {@code lti-config} says where each value is found. */
    record PlatformSettings(
            String name,
            String issuer,
            String clientId,
            Set<String> deploymentIds,
            URI authorization,
            URI token,
            URI jwks,
            @Nullable String tokenAudience,
            @Nullable String family,
            @Nullable URI home) {

        Registration registration() {
            return new Registration(
                    name, issuer, clientId, authorization, token, jwks, tokenAudience, family, home, deploymentIds);
        }
    }
}
