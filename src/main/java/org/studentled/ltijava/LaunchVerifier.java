package org.studentled.ltijava;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** Launches that passed every check of LTI core 1.3, section 5, and of the security framework 1.0, section 5.1.3. */
@Component
public class LaunchVerifier {

    private static final int LONGEST_FAMILY = 100;
    private static final String VERSION = "1.3.0";
    private static final String RESOURCE_LINK_REQUEST = "LtiResourceLinkRequest";

    private static final String DEEP_LINKING_REQUEST = "LtiDeepLinkingRequest";

    private final OidcLogins logins;
    private final IdTokenVerifier idTokenVerifier;
    private final Platforms platforms;
    private final Deployments deployments;
    private final LtiSettings settings;

    LaunchVerifier(
            OidcLogins logins,
            IdTokenVerifier idTokenVerifier,
            Platforms platforms,
            Deployments deployments,
            LtiSettings settings) {
        this.logins = logins;
        this.idTokenVerifier = idTokenVerifier;
        this.platforms = platforms;
        this.deployments = deployments;
        this.settings = settings;
    }

    /**
     * Verifies a launch and uses up its login, whatever the outcome.
     *
     * @param state must already be known to come from the browser that began the login
     * @throws LaunchRefused with the reason, when any check fails
     */
    public Launch verify(String idToken, String state) {
        var login = logins.finish(state);
        var claims = signed(idToken, login);
        try {
            var launch = read(claims, login);
            learnFamily(claims, login.platform());
            return launch;
        } catch (LaunchRefused refused) {
            throw refused.from(login.platform(), ReturnUrl.find(claims, login.platform()));
        }
    }

    private Claims signed(String idToken, PendingLogin login) {
        try {
            return new Claims(idTokenVerifier.verify(idToken, login).getClaims());
        } catch (LaunchRefused refused) {
            throw refused.from(login.platform(), null);
        }
    }

    // LTI core 1.3, section 5.4.2.
    private void learnFamily(Claims claims, Platform platform) {
        var product = claims.optionalObject(Claims.LTI + "tool_platform");
        var family = product == null ? null : product.shown("product_family_code");
        if (family != null && family.length() <= LONGEST_FAMILY && !family.equals(platform.family())) {
            platforms.isOfFamily(platform.id(), family);
        }
    }

    private Launch read(Claims claims, PendingLogin login) {
        requireKind(claims);
        var roles = claims.texts(Claims.LTI + "roles");
        if (roles == null) {
            throw new LaunchRefused(RefusalReason.ROLES, "roles is missing");
        }
        var choosing = DEEP_LINKING_REQUEST.equalsIgnoreCase(claims.text(Claims.LTI + "message_type"))
                ? DeepLinkingSettings.of(claims)
                : null;
        var presentation = Optional.ofNullable(claims.optionalObject(Claims.LTI + "launch_presentation"));
        return new Launch(
                login.platform(),
                deployment(claims, login),
                person(claims, presentation.orElse(null)),
                Roles.of(roles.stream().distinct().toList()),
                context(claims),
                choosing == null ? link(claims) : null,
                target(claims, login),
                members(claims),
                grades(claims, login.platform()),
                ReturnUrl.find(claims, login.platform()),
                custom(claims),
                roles.contains(Roles.CONTEXT_ROLE + "Mentor") || roles.contains("Mentor") ? mentorOf(claims) : Set.of(),
                choosing);
    }

    private static void requireKind(Claims claims) {
        var version = claims.text(Claims.LTI + "version");
        if (!VERSION.equals(version)) {
            throw new LaunchRefused(RefusalReason.VERSION, "version=" + version);
        }
        var type = claims.text(Claims.LTI + "message_type");
        if (!RESOURCE_LINK_REQUEST.equalsIgnoreCase(type) && !DEEP_LINKING_REQUEST.equalsIgnoreCase(type)) {
            throw new LaunchRefused(RefusalReason.MESSAGE_TYPE, "message_type=" + type);
        }
    }

    private String deployment(Claims claims, PendingLogin login) {
        var deployment = claims.id(Claims.LTI + "deployment_id", RefusalReason.DEPLOYMENT_MISSING);
        var hint = login.deploymentHint();
        if (!login.platform().deployments().contains(deployment) || hint != null && !hint.equals(deployment)) {
            // Well signed by an approved platform: the administrator is asked, rather than left to guess an id.
            announce(login.platform(), deployment);
            throw new LaunchRefused(RefusalReason.DEPLOYMENT_UNKNOWN, "deployment=" + deployment + " hint=" + hint);
        }
        return deployment;
    }

    private void announce(Platform platform, String deployment) {
        try {
            deployments.announce(platform.id(), deployment);
        } catch (DuplicateKeyException atTheSameMoment) {
            // It waits already.
        }
    }

    private static Launch.Person person(Claims claims, @Nullable Claims presentation) {
        var ownLocale = claims.shown("locale");
        return new Launch.Person(
                claims.id("sub", RefusalReason.SUBJECT),
                claims.shown("name"),
                claims.shown("given_name"),
                claims.shown("family_name"),
                claims.shown("email"),
                ownLocale != null || presentation == null ? ownLocale : presentation.shown("locale"));
    }

    private static Launch.@Nullable Context context(Claims claims) {
        var context = claims.object(Claims.LTI + "context");
        if (context == null || context.isEmpty()) {
            return null;
        }
        return new Launch.Context(
                context.id("id", RefusalReason.CLAIM_MALFORMED), context.shown("label"), context.shown("title"));
    }

    private static Launch.Link link(Claims claims) {
        var link = claims.object(Claims.LTI + "resource_link");
        if (link == null) {
            throw new LaunchRefused(RefusalReason.RESOURCE_LINK, "resource_link is missing");
        }
        return new Launch.Link(link.id("id", RefusalReason.RESOURCE_LINK), link.shown("title"));
    }

    private URI target(Claims claims, PendingLogin login) {
        var target = claims.address(Claims.LTI + "target_link_uri");
        if (target == null
                || !target.toString().equals(login.targetLinkUri())
                || !Origins.same(target, settings.address())) {
            throw new LaunchRefused(
                    RefusalReason.TARGET, "target_link_uri=%s, at login %s".formatted(target, login.targetLinkUri()));
        }
        return target;
    }

    private static @Nullable URI members(Claims claims) {
        var service = claims.optionalObject(Claims.MEMBERS);
        return service == null ? null : service.service("context_memberships_url");
    }

    private static @Nullable GradeAccess grades(Claims claims, Platform platform) {
        var service = claims.optionalObject(Claims.GRADES);
        var scopes = service == null ? null : service.words("scope");
        if (service == null || scopes == null) {
            return null;
        }
        return new GradeAccess(
                platform,
                claims.id(Claims.LTI + "deployment_id", RefusalReason.DEPLOYMENT_MISSING),
                scopes.stream().filter(Scopes.ALL::contains).collect(Collectors.toSet()),
                service.service("lineitems"),
                service.service("lineitem"));
    }

    private static Set<String> mentorOf(Claims claims) {
        var students = claims.texts(Claims.LTI + "role_scope_mentor");
        return students == null ? Set.of() : students.stream().collect(Collectors.toUnmodifiableSet());
    }

    private static Map<String, String> custom(Claims claims) {
        var custom = claims.optionalObject(Claims.LTI + "custom");
        return custom == null ? Map.of() : custom.asTexts();
    }
}
