package org.studentled.signin;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.stereotype.Component;

/**
 * Whether an account is one of the school, by the claim that says so at each provider.
 *
 * <p>Google: {@code hd}, which only accounts of a Workspace have; the end of an address proves nothing. Microsoft: {@code
 * tid}, and no guest of another organization; its {@code email} may be anything unless {@code xms_edov} says otherwise.
 * Others: the domain of a verified address, where the school names domains.
 */
@Component
class AccountEligibility {

    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_EMAIL = 254;

    /** @throws SignInRefused when it is not an account of the school */
    ProviderAccount require(IdentityProvider provider, OidcIdToken token) {
        Map<String, Object> claims = token.getClaims();
        String email = text(claims, "email");
        var account = new ProviderAccount(
                provider.id(),
                text(claims, "iss"),
                text(claims, "sub"),
                shortened(text(claims, "name"), LONGEST_NAME),
                shortened(email, LONGEST_EMAIL),
                !email.isEmpty() && isTrue(claims.get(verifiedClaim(provider))));
        if (account.subject().isEmpty() || account.subject().length() > 255) {
            throw new SignInRefused(SignInProblem.TOKEN_UNREADABLE, provider.id());
        }
        SignInProblem problem = problemOf(provider, claims, account);
        if (problem != null) {
            throw new SignInRefused(problem, provider.id());
        }
        return account;
    }

    /** By its whole domain: what only looks like ours, or ends as ours does, is another one. */
    static boolean isOurs(IdentityProvider provider, String domain) {
        return provider.domains().contains(domain.toLowerCase(Locale.ROOT));
    }

    static String domainOf(String email) {
        return email.substring(email.lastIndexOf('@') + 1);
    }

    private static @Nullable SignInProblem problemOf(
            IdentityProvider provider, Map<String, Object> claims, ProviderAccount account) {
        return switch (provider.kind()) {
            case GOOGLE -> {
                String hosted = text(claims, "hd");
                yield hosted.isEmpty()
                        ? SignInProblem.PERSONAL_ACCOUNT
                        : isOurs(provider, hosted) ? null : SignInProblem.OTHER_DOMAIN;
            }
            case MICROSOFT -> {
                String home = text(claims, "idp");
                boolean guest = !home.isEmpty() && !home.equals(account.issuer());
                yield guest || !text(claims, "tid").equalsIgnoreCase(provider.tenant())
                        ? SignInProblem.OTHER_ORGANIZATION
                        : null;
            }
            case OTHER -> {
                if (provider.domains().isEmpty()) {
                    yield null;
                }
                if (!account.emailVerified()) {
                    yield SignInProblem.EMAIL_UNVERIFIED;
                }
                yield isOurs(provider, domainOf(account.email())) ? null : SignInProblem.OTHER_DOMAIN;
            }
        };
    }

    private static String verifiedClaim(IdentityProvider provider) {
        return provider.kind() == IdentityProvider.Kind.MICROSOFT ? "xms_edov" : "email_verified";
    }

    /** Microsoft sends 1 or "1", and some send the word. */
    private static boolean isTrue(@Nullable Object claim) {
        return claim != null
                && (claim.toString().equalsIgnoreCase("true")
                        || claim.toString().equals("1"));
    }

    private static String text(Map<String, Object> claims, String name) {
        Object claim = claims.get(name);
        return claim == null ? "" : claim.toString().strip();
    }

    private static String shortened(String text, int most) {
        String plain = text.replaceAll("\\p{Cntrl}", " ");
        return plain.length() > most ? plain.substring(0, most) : plain;
    }
}
