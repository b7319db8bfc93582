package org.studentled.signin;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.studentled.connect.RemoteException;
import org.studentled.secrets.OpaqueTokens;

/** Tries a provider as its settings name it, and says what is right and what is wrong, without anyone signing in. */
@Component
public class ProviderCheck {

    private final DiscoveredProviders discovered;
    private final ProviderHttpClient http;
    private final OidcClient client;

    ProviderCheck(DiscoveredProviders discovered, ProviderHttpClient http, OidcClient client) {
        this.discovered = discovered;
        this.http = http;
        this.client = client;
    }

    /** Where the provider sends people back to: it has to be registered there. */
    public String callback(IdentityProvider provider) {
        return discovered.callback(provider);
    }

    /** One thing that was tried: a sentence, and whether it is as it should be. */
    public record Finding(boolean good, String messageKey) {}

    public List<Finding> run(IdentityProvider provider) {
        if (provider.flaw().isPresent()) {
            return List.of(new Finding(false, provider.flaw().get()));
        }
        List<Finding> findings = new ArrayList<>();
        try {
            DiscoveredProvider found = discovered.read(provider);
            findings.add(new Finding(true, "signin.check.found"));
            findings.add(keys(
                    String.valueOf(found.registration().getProviderDetails().getJwkSetUri())));
            findings.add(registration(provider));
        } catch (SignInRefused refused) {
            findings.add(new Finding(
                    false,
                    refused.problem() == SignInProblem.PROVIDER_DOWN
                            ? "signin.check.silent"
                            : "signin.check.notFound"));
        }
        return findings;
    }

    private Finding keys(String address) {
        try {
            JsonNode keys = http.get(URI.create(address)).path("keys");
            return new Finding(!keys.isEmpty(), keys.isEmpty() ? "signin.check.noKeys" : "signin.check.keys");
        } catch (RemoteException away) {
            return new Finding(false, "signin.check.noKeys");
        }
    }

    /** A code that never was: a provider that knows us says that it is none, and any other says that it knows us not. */
    private Finding registration(IdentityProvider provider) {
        var attempt = new SignInAttempt(
                OpaqueTokens.generate(), OpaqueTokens.generate(), provider.id(), SignInDoor.ANY, "/", false, null);
        try {
            client.exchange(provider, attempt, "check");
        } catch (SignInRefused refused) {
            return switch (refused.problem()) {
                case CODE_REFUSED -> new Finding(true, "signin.check.client");
                case PROVIDER_DOWN -> new Finding(false, "signin.check.silent");
                default -> new Finding(false, "signin.check.noClient");
            };
        }
        return new Finding(false, "signin.check.noClient");
    }
}
