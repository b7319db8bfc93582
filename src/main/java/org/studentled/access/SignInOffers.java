package org.studentled.access;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Port: the providers whose accounts open this tool, for the pages on which people sign in and out. */
public interface SignInOffers {

    /** Begins what {@link Sessions#findPlatform} says of a session that a provider's account opened. */
    String ORIGIN = "sign-in:";

    List<Offer> offers();

    /** The provider that opened a session, by what {@link Sessions#findPlatform} says. */
    default Optional<Offer> offerOf(@Nullable String openedVia) {
        return offers().stream()
                .filter(offer -> (ORIGIN + offer.id()).equals(openedVia))
                .findFirst();
    }

    /** One button, and what it says. */
    record Offer(String id, String name) {}
}
