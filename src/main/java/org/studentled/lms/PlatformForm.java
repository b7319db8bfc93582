package org.studentled.lms;

import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.studentled.ltijava.InvalidRegistrationException;
import org.studentled.ltijava.Platform;
import org.studentled.ltijava.Registration;
import org.studentled.page.RequestRefused;

/**
 * What an administrator types of a platform that cannot register itself; what is left empty is taken from its kind.
 *
 * @param home where people open the platform
 * @param deployments one or more ids, apart by blanks, commas or lines
 */
public record PlatformForm(
        String kind,
        String name,
        String home,
        String client,
        String deployments,
        @Nullable String issuer,
        @Nullable String authorization,
        @Nullable String token,
        @Nullable String keys,
        @Nullable String audience) {

    private static final int LONGEST = 255;

    /** An empty form. */
    public static PlatformForm blank() {
        return new PlatformForm(PlatformEndpoints.MOODLE.name(), "", "", "", "", null, null, null, null, null);
    }

    /** As it is known, with every address, to be corrected. */
    public static PlatformForm of(Platform platform) {
        return new PlatformForm(
                PlatformEndpoints.ofFamily(platform.family()).name(),
                platform.name(),
                platform.home() == null ? "" : platform.home().toString(),
                platform.clientId(),
                String.join(", ", new TreeSet<>(platform.deployments())),
                platform.issuer(),
                platform.authorization().toString(),
                platform.token().toString(),
                platform.keys().toString(),
                platform.tokenAudience());
    }

    /** @throws RequestRefused that names the field, when something is missing or is no safe address */
    Registration registration() {
        try {
            return typed();
        } catch (InvalidRegistrationException unusable) {
            throw switch (unusable.part()) {
                case NAME, CLIENT -> missing(field(unusable));
                case SAFETY -> RequestRefused.invalid("lms.platforms.insecure");
                default -> RequestRefused.invalid("lms.platforms.badAddress." + field(unusable));
            };
        }
    }

    private static String field(InvalidRegistrationException unusable) {
        return unusable.part().name().toLowerCase(Locale.ROOT);
    }

    private Registration typed() {
        var usual = PlatformEndpoints.of(kind);
        var base = home == null ? "" : withoutSlashes(home.strip());
        var id = required(client, "client");
        return new Registration(
                required(name, "name"),
                chosen(issuer, usual.issuer(base, id), "issuer"),
                id,
                address(chosen(authorization, usual.authorization(base, id), "authorization"), "authorization"),
                address(chosen(token, usual.token(base, id), "token"), "token"),
                address(chosen(keys, usual.keys(base, id), "keys"), "keys"),
                typed(audience).orElse(null),
                usual.family(),
                base.isEmpty() ? null : address(base, "home"),
                ids());
    }

    private Set<String> ids() {
        return Arrays.stream(deployments == null ? new String[0] : deployments.split("[\\s,;]+"))
                .filter(each -> !each.isEmpty())
                .collect(Collectors.toSet());
    }

    private static String withoutSlashes(String address) {
        var end = address.length();
        while (end > 0 && address.charAt(end - 1) == '/') {
            end--;
        }
        return address.substring(0, end);
    }

    private static Optional<String> typed(@Nullable String text) {
        return Optional.ofNullable(text).map(String::strip).filter(each -> !each.isEmpty());
    }

    private static String chosen(@Nullable String typed, Optional<String> usual, String field) {
        return typed(typed).or(() -> usual).orElseThrow(() -> missing(field));
    }

    private static String required(@Nullable String text, String field) {
        return typed(text).filter(each -> each.length() <= LONGEST).orElseThrow(() -> missing(field));
    }

    private static URI address(String text, String field) {
        try {
            var address = URI.create(text);
            if (address.getHost() != null) {
                return address;
            }
        } catch (IllegalArgumentException broken) {
            throw RequestRefused.invalid("lms.platforms.badAddress." + field);
        }
        throw RequestRefused.invalid("lms.platforms.badAddress." + field);
    }

    private static RequestRefused missing(String field) {
        return RequestRefused.invalid("lms.platforms.missing." + field);
    }
}
