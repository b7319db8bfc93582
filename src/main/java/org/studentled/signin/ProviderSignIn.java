package org.studentled.signin;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.studentled.access.AuditLog;
import org.studentled.access.Session;
import org.studentled.access.Sessions;
import org.studentled.access.SignInOffers;
import org.studentled.school.Actor;
import org.studentled.school.ClassId;
import org.studentled.school.Role;
import org.studentled.school.StudentId;
import org.studentled.school.Students;
import org.studentled.secrets.OpaqueTokens;

/** Signing in at a provider: the way there, the way back, and the session that it opens in the tab. */
@Component
public class ProviderSignIn {

    private final IdentityProviders providers;
    private final DiscoveredProviders discovered;
    private final SignInAttempts attempts;
    private final OidcClient client;
    private final AccountEligibility eligibility;
    private final AccountMatcher matcher;
    private final Sessions sessions;
    private final Students students;
    private final AuditLog auditLog;
    private final Clock clock;

    ProviderSignIn(
            IdentityProviders providers,
            DiscoveredProviders discovered,
            SignInAttempts attempts,
            OidcClient client,
            AccountEligibility eligibility,
            AccountMatcher matcher,
            Sessions sessions,
            Students students,
            AuditLog auditLog,
            Clock clock) {
        this.providers = providers;
        this.discovered = discovered;
        this.attempts = attempts;
        this.client = client;
        this.eligibility = eligibility;
        this.matcher = matcher;
        this.sessions = sessions;
        this.students = students;
        this.auditLog = auditLog;
        this.clock = clock;
    }

    /** @param browser the key of a browser that has one from an earlier attempt; anything else gets a new one */
    public Departure depart(
            String providerId, SignInDoor door, String next, boolean framed, boolean choose, String browser) {
        IdentityProvider provider = get(providerId);
        String key = browser.matches("[\\w-]{43}") ? browser : OpaqueTokens.generate();
        String path = LocalPath.orHome(next);
        try {
            // Asked first: where the provider is away, nothing has begun.
            discovered.get(provider);
            SignInAttempt attempt = attempts.begin(provider.id(), door, path, framed, key);
            return new Departure(client.authorizationUrl(provider, attempt, choose), key);
        } catch (SignInRefused refused) {
            throw refused.onTheWayTo(path);
        }
    }

    /**
     * Back from the provider.
     *
     * @param code empty where it sent an error instead
     * @param issuer what the provider calls itself in its answer (RFC 9207); empty where it doesn't
     */
    public Arrival arrive(String providerId, String state, String code, String error, String issuer, String browser) {
        IdentityProvider provider = get(providerId);
        SignInAttempt attempt = attempts.redeem(provider.id(), state, browser);
        try {
            if (!issuer.isEmpty() && !issuer.equals(discovered.get(provider).issuer())) {
                throw new SignInRefused(SignInProblem.WRONG_ISSUER, provider.id());
            }
            if (code.isEmpty()) {
                throw new SignInRefused(OidcErrors.problemOf(error), provider.id());
            }
            ProviderAccount account = eligibility.require(provider, client.exchange(provider, attempt, code));
            matcher.refresh(account, attempt.next());
            List<Actor> people = match(provider, account, attempt);
            return people.size() == 1
                    ? opened(attempt, people.get(0))
                    : new Arrival(
                            null,
                            attempt.next(),
                            attempt.framed(),
                            attempts.hold(attempt, account.subject()).state(),
                            people);
        } catch (SignInRefused refused) {
            throw refused.onTheWayTo(attempt.next());
        }
    }

    private List<Actor> match(IdentityProvider provider, ProviderAccount account, SignInAttempt attempt) {
        try {
            return matcher.match(provider, account, attempt.door(), attempt.next());
        } catch (DuplicateKeyException inTwoTabs) {
            // The other one has written down who this is, or that they ask: that is found now.
            return matcher.match(provider, account, attempt.door(), attempt.next());
        }
    }

    /** One of several people that an account is. @throws SignInRefused when it is not one of them */
    public Arrival choose(String ticket, Role role, UUID person, String browser) {
        String providerId = attempts.providerOf(ticket).orElse("");
        IdentityProvider provider = get(providerId);
        SignInAttempt attempt = attempts.redeem(provider.id(), ticket, browser);
        String subject = attempt.subject();
        if (subject == null) {
            throw new SignInRefused(SignInProblem.STATE_UNKNOWN, provider.id());
        }
        var account =
                new ProviderAccount(provider.id(), discovered.get(provider).issuer(), subject, "", "", false);
        return matcher.choices(account, attempt.door(), attempt.next()).stream()
                .filter(actor -> actor.is(role) && actor.id().equals(person))
                .findFirst()
                .map(actor -> opened(attempt, actor))
                .orElseThrow(() -> new SignInRefused(SignInProblem.STATE_UNKNOWN, provider.id()));
    }

    private Arrival opened(SignInAttempt attempt, Actor actor) {
        ClassId classId =
                actor.is(Role.STUDENT) ? students.get(new StudentId(actor.id())).classId() : null;
        String key = sessions.start(
                new Session(actor, classId, null, clock.instant()), SignInOffers.ORIGIN + attempt.provider());
        auditLog.record(actor, "signed-in", actor.id(), attempt.provider());
        return new Arrival(key, attempt.next(), attempt.framed(), "", List.of());
    }

    private IdentityProvider get(String id) {
        // What a stranger typed stands in no log.
        return providers.find(id).orElseThrow(() -> new SignInRefused(SignInProblem.NO_SUCH_PROVIDER, "none"));
    }

    /** The way to the provider, and the key by which this browser is known when it comes back. */
    public record Departure(URI way, String browser) {}

    /**
     * Someone is in, or has to choose as whom.
     *
     * @param key the tab's key; none while they choose
     * @param ticket with which they choose
     */
    public record Arrival(@Nullable String key, String next, boolean framed, String ticket, List<Actor> people) {}
}
