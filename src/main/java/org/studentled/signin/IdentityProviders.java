package org.studentled.signin;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.studentled.access.SignInOffers;

/** The providers that the installation names. */
@Component
public class IdentityProviders implements SignInOffers {

    private final List<IdentityProvider> named;

    IdentityProviders(SignInSettings settings) {
        named = settings.all().entrySet().stream()
                .filter(entry -> !entry.getValue().clientId().isBlank())
                .map(entry -> IdentityProvider.of(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** Those with a client id, also where something is still missing. */
    public List<IdentityProvider> named() {
        return named;
    }

    public Optional<IdentityProvider> find(String id) {
        return named.stream()
                .filter(provider -> provider.id().equals(id))
                .filter(provider -> provider.flaw().isEmpty())
                .findFirst();
    }

    @Override
    public List<Offer> offers() {
        return named.stream()
                .filter(provider -> provider.flaw().isEmpty())
                .map(provider -> new Offer(provider.id(), provider.name()))
                .toList();
    }
}
