package org.studentled.ltijava;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * What a platform says of itself when a tool registers (LTI dynamic registration 1.0: the OpenID
 * configuration with {@code lti-platform-configuration}).
 *
 * @param scopes what it could grant; empty when it does not say
 * @param audience the {@code authorization_server}, where it is an address: the audience of client assertions
 * @param family the {@code product_family_code}
 * @param account the school's own name in a hosted system, where it is told
 * @param placements where in the platform each kind of message may start
 */
record PlatformConfiguration(
        String issuer,
        URI authorization,
        URI token,
        URI keys,
        URI registration,
        Set<String> scopes,
        @Nullable String audience,
        @Nullable String family,
        @Nullable String account,
        JsonNode messages) {

    private static final String EXTENSION = "https://purl.imsglobal.org/spec/lti-platform-configuration";

    /** Every address is looked at: the platform's own ones are called later on, too. */
    static PlatformConfiguration read(JsonNode said, PublicAddressGuard outside) {
        var extension = said.path(EXTENSION);
        return new PlatformConfiguration(
                required(said, "issuer"),
                outside.require(required(said, "authorization_endpoint")),
                outside.require(required(said, "token_endpoint")),
                outside.require(required(said, "jwks_uri")),
                outside.require(required(said, "registration_endpoint")),
                texts(said.path("scopes_supported")),
                address(PlatformJson.text(said, "authorization_server")),
                PlatformJson.text(extension, "product_family_code"),
                PlatformJson.text(extension, "https://canvas.instructure.com/lti/account_name"),
                extension.path("messages_supported"));
    }

    /** Of the wanted placements those the platform has for this kind of message. */
    Set<String> placements(String type, Set<String> wanted) {
        var offered = StreamSupport.stream(messages.spliterator(), false)
                .filter(message -> type.equalsIgnoreCase(message.path("type").asText("")))
                .flatMap(message -> texts(message.path("placements")).stream())
                .collect(Collectors.toCollection(() -> new TreeSet<>(String.CASE_INSENSITIVE_ORDER)));
        return wanted.stream().filter(offered::contains).collect(Collectors.toCollection(HashSet::new));
    }

    /** @throws LaunchRefused when the platform says something of itself that cannot be kept */
    Registration registration(String name, String client, Set<String> deployments) {
        try {
            return new Registration(name, issuer, client, authorization, token, keys, audience, family, deployments);
        } catch (InvalidRegistrationException unusable) {
            throw new LaunchRefused(
                    unusable.part() == InvalidRegistrationException.Part.SAFETY
                            ? RefusalReason.REGISTRATION_INSECURE
                            : RefusalReason.REGISTRATION_CONFIGURATION,
                    String.valueOf(unusable.getMessage()),
                    unusable);
        }
    }

    private static String required(JsonNode said, String name) {
        var value = PlatformJson.text(said, name);
        if (value == null || value.length() > 2000) {
            throw new LaunchRefused(RefusalReason.REGISTRATION_CONFIGURATION, name + " is missing");
        }
        return value;
    }

    // Canvas names a bare host here, but wants its token address.
    private static @Nullable String address(@Nullable String server) {
        return server != null && server.startsWith("https://") ? server : null;
    }

    static Set<String> texts(JsonNode list) {
        return new HashSet<>(PlatformJson.texts(list));
    }
}
