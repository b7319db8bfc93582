package org.studentled.ltijava;

import java.net.URI;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/** Logins begun by platforms (security framework 1.0, section 5.1.1): each is finished once, in time, or never. */
@Component
public class OidcLogins {

    private static final int LONGEST_ID = 255;
    private static final int LONGEST_HINT = 4000;
    /** What of it a server may send as one header, with room for the others. */
    private static final int LONGEST_REDIRECT = 7000;

    private final JdbcClient jdbc;
    private final Platforms platforms;
    private final LtiSettings settings;
    private final Clock clock;

    OidcLogins(JdbcClient jdbc, Platforms platforms, LtiSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.platforms = platforms;
        this.settings = settings;
        this.clock = clock;
    }

    /** @throws LaunchRefused when the request is incomplete, from an unknown platform, or aims at a foreign address */
    @Transactional
    public OidcLogin begin(LoginRequest request) {
        var platform = RegistrationResolver.resolve(request, platforms);
        var loginHint = RegistrationResolver.present(request.loginHint(), "login_hint");
        var target = ownTarget(RegistrationResolver.present(request.targetLinkUri(), "target_link_uri"));
        refuseStrange(request.storageTarget(), "lti_storage_target", LONGEST_ID);
        refuseStrange(request.deploymentId(), "lti_deployment_id", LONGEST_ID);
        refuseStrange(loginHint, "login_hint", LONGEST_HINT);
        refuseStrange(request.messageHint(), "lti_message_hint", LONGEST_HINT);
        var state = RandomTokens.generate();
        var nonce = RandomTokens.generate();
        deleteExpired();
        save(state, nonce, platform, target, request);
        var authorization = authorization(platform, loginHint, request.messageHint(), state, nonce);
        return new OidcLogin(state, authorization, platform.origin(), request.storageTarget(), settings.loginTtl());
    }

    /**
     * Where and how the platform keeps values for tools, when this login may still be finished.
     *
     * @return empty when the platform named no storage
     * @throws LaunchRefused when the login is unknown, used or expired
     */
    public Optional<Storage> storage(String state) {
        var login = find(state);
        return Optional.ofNullable(login.storageTarget())
                .map(target -> new Storage(target, login.platform().origin()));
    }

    /**
     * A platform's storage for tools.
     *
     * @param target name of the frame, or {@code _parent}
     * @param origin the only origin to talk to
     */
    public record Storage(String target, String origin) {}

    /** Takes the login out of the world: of two simultaneous launches with the same state exactly one gets it. */
    @Transactional
    PendingLogin finish(String state) {
        var login = find(state);
        var taken = jdbc.sql("update lti_login set used_at = ? where state_hash = ? and used_at is null")
                .params(Timestamp.from(clock.instant()), RandomTokens.hash(state))
                .update();
        if (taken != 1) {
            throw new LaunchRefused(RefusalReason.STATE_USED, "state was used at the same moment");
        }
        if (!login.platform().approved()) {
            throw new LaunchRefused(RefusalReason.PLATFORM_PENDING, "stopped after the login was begun");
        }
        return login;
    }

    /** Whether a nonce of this hash was given to any login that is still remembered. */
    boolean issued(String nonceHash) {
        return jdbc.sql("select count(*) from lti_login where nonce_hash = ?")
                        .param(nonceHash)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private String ownTarget(String target) {
        try {
            if (target.length() <= 2000 && Origins.same(URI.create(target), settings.address())) {
                return target;
            }
        } catch (IllegalArgumentException notAnAddress) {
            throw new LaunchRefused(RefusalReason.TARGET_FOREIGN, "target_link_uri=" + target, notAnAddress);
        }
        throw new LaunchRefused(RefusalReason.TARGET_FOREIGN, "target_link_uri=" + target);
    }

    // Names and ids, nothing else; hints travel on in an address, which has to fit into a header.
    private static void refuseStrange(@Nullable String value, String name, int longest) {
        if (value != null && (value.length() > longest || value.chars().anyMatch(Character::isISOControl))) {
            throw new LaunchRefused(RefusalReason.TOO_LONG, name + " has " + value.length() + " characters");
        }
    }

    private void deleteExpired() {
        jdbc.sql("delete from lti_login where expires_at < ?")
                .param(Timestamp.from(clock.instant().minus(settings.loginTtl())))
                .update();
    }

    private void save(String state, String nonce, Platform platform, String target, LoginRequest request) {
        jdbc.sql("""
                        insert into lti_login
                            (state_hash, nonce_hash, platform, deployment_hint, target_link_uri, storage_target, expires_at)
                        values (?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        RandomTokens.hash(state),
                        RandomTokens.hash(nonce),
                        platform.id().value())
                .params(blankToNull(request.deploymentId()), target, blankToNull(request.storageTarget()))
                .param(Timestamp.from(clock.instant().plus(settings.loginTtl())))
                .update();
    }

    private URI authorization(
            Platform platform, String loginHint, @Nullable String messageHint, String state, String nonce) {
        var next = UriComponentsBuilder.fromUri(platform.authorization())
                .queryParam("scope", "openid")
                .queryParam("response_type", "id_token")
                .queryParam("response_mode", "form_post")
                .queryParam("prompt", "none")
                .queryParam("client_id", encoded(platform.clientId()))
                .queryParam("redirect_uri", encoded(settings.launchAddress().toString()))
                .queryParam("login_hint", encoded(loginHint))
                .queryParam("state", state)
                .queryParam("nonce", nonce);
        if (messageHint != null) {
            next.queryParam("lti_message_hint", encoded(messageHint));
        }
        var address = next.build(true).toUri();
        if (address.toString().length() > LONGEST_REDIRECT) {
            throw new LaunchRefused(RefusalReason.TOO_LONG, "the hints make an address too long to be sent");
        }
        return address;
    }

    private static String encoded(String value) {
        return UriUtils.encode(value, "UTF-8");
    }

    private PendingLogin find(String state) {
        var row = jdbc.sql("select * from lti_login where state_hash = ?")
                .param(RandomTokens.hash(state))
                .query((found, number) -> {
                    if (found.getTimestamp("used_at") != null) {
                        throw new LaunchRefused(RefusalReason.STATE_USED, "used at " + found.getTimestamp("used_at"));
                    }
                    if (found.getTimestamp("expires_at").toInstant().isBefore(clock.instant())) {
                        throw new LaunchRefused(
                                RefusalReason.STATE_EXPIRED, "expired at " + found.getTimestamp("expires_at"));
                    }
                    return new Row(
                            found.getObject("platform", UUID.class),
                            found.getString("nonce_hash"),
                            found.getString("target_link_uri"),
                            found.getString("deployment_hint"),
                            found.getString("storage_target"));
                })
                .optional()
                .orElseThrow(() -> new LaunchRefused(RefusalReason.STATE_UNKNOWN, "state was never issued here"));
        var platform = platforms
                .known(new PlatformId(row.platform()))
                .orElseThrow(() -> new LaunchRefused(RefusalReason.PLATFORM_UNKNOWN, "platform was removed meanwhile"));
        return new PendingLogin(platform, row.nonceHash(), row.target(), row.deploymentHint(), row.storageTarget());
    }

    private static @Nullable String blankToNull(@Nullable String value) {
        return value == null || value.isBlank() ? null : value;
    }

    private record Row(
            UUID platform,
            String nonceHash,
            String target,
            @Nullable String deploymentHint,
            @Nullable String storageTarget) {}
}
