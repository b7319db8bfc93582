package org.studentled.signin;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A provider whose accounts open this tool.
 *
 * @param id its short name in addresses and settings
 * @param name what its button says
 * @param issuer its address without a slash at the end
 * @param domains the school's own domains, in small letters
 */
public record IdentityProvider(
        String id,
        Kind kind,
        String name,
        String issuer,
        String clientId,
        String clientSecret,
        String tenant,
        Set<String> domains,
        boolean matchByEmail) {

    private static final String TENANT_ID = "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";

    static IdentityProvider of(String id, SignInSettings.Provider settings) {
        Kind kind = Kind.of(id);
        String issuer = settings.issuer().isBlank() ? kind.issuer(settings.tenant()) : settings.issuer();
        return new IdentityProvider(
                id,
                kind,
                kind == Kind.OTHER && !settings.label().isBlank() ? settings.label() : kind.nameOr(id),
                issuer.strip().replaceAll("/+$", ""),
                settings.clientId().strip(),
                settings.clientSecret().strip(),
                settings.tenant().strip(),
                folded(settings.domains()),
                settings.matchByEmail());
    }

    /** What its settings lack, by the key of a sentence; empty when it can be offered. */
    public Optional<String> flaw() {
        if (!id.matches("[a-z][a-z0-9-]{0,39}")) {
            return Optional.of("signin.flaw.name");
        }
        if (kind == Kind.GOOGLE && domains.isEmpty()) {
            return Optional.of("signin.flaw.domains");
        }
        // Anyone at all has an account of "common"; and no token ever comes from there.
        if (kind == Kind.MICROSOFT && !tenant.matches(TENANT_ID)) {
            return Optional.of("signin.flaw.tenant");
        }
        if (!isSafe(issuer)) {
            return Optional.of("signin.flaw.issuer");
        }
        return matchByEmail && domains.isEmpty() ? Optional.of("signin.flaw.match") : Optional.empty();
    }

    public URI discovery() {
        return URI.create(issuer + "/.well-known/openid-configuration");
    }

    /** By https, or on this very machine. */
    static boolean isSafe(String address) {
        try {
            URI uri = URI.create(address);
            return uri.getHost() != null
                    && ("https".equals(uri.getScheme())
                            || "http".equals(uri.getScheme())
                                    && Set.of("127.0.0.1", "localhost").contains(uri.getHost()));
        } catch (IllegalArgumentException broken) {
            return false;
        }
    }

    private static Set<String> folded(List<String> domains) {
        return domains.stream()
                .map(domain -> domain.strip().toLowerCase(Locale.ROOT))
                .filter(domain -> !domain.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Keeps the secret out of every log. */
    @Override
    public String toString() {
        return "IdentityProvider[" + id + "]";
    }

    /** What kind of provider it is: each has its own claims that say whose account it is. */
    public enum Kind {
        GOOGLE("Google", "https://accounts.google.com"),
        MICROSOFT("Microsoft", "https://login.microsoftonline.com/"),
        OTHER("", "");

        private final String name;
        private final String address;

        Kind(String name, String address) {
            this.name = name;
            this.address = address;
        }

        static Kind of(String id) {
            return switch (id) {
                case "google" -> GOOGLE;
                case "microsoft" -> MICROSOFT;
                default -> OTHER;
            };
        }

        private String issuer(String tenant) {
            return this == MICROSOFT ? address + tenant.strip() + "/v2.0" : address;
        }

        private String nameOr(String id) {
            return name.isEmpty() ? id : name;
        }
    }
}
