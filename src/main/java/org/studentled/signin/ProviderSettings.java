package org.studentled.signin;

import java.util.List;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * One provider as the school has registered with it.
 *
 * @param clientId the client id that the provider gave; without it the provider is not offered
 * @param clientSecret the client secret that the provider gave
 * @param issuer the provider's address, as its discovery document has it; Google's and Microsoft's are known
 * @param tenant Microsoft only: the directory (tenant) id of the school
 * @param domains the school's own domains; accounts of others are refused. Google needs them
 * @param matchByEmail whether an account unknown so far is the member of staff whose address the provider has verified
 * @param label what the button calls it; Google and Microsoft have their own names
 */
public record ProviderSettings(
        @DefaultValue("") String clientId,
        @DefaultValue("") String clientSecret,
        @DefaultValue("") String issuer,
        @DefaultValue("") String tenant,
        @DefaultValue List<String> domains,
        @DefaultValue("false") boolean matchByEmail,
        @DefaultValue("") String label) {

    /** Keeps the secret out of every log. */
    @Override
    public String toString() {
        return "ProviderSettings[" + clientId + ", " + issuer + "]";
    }
}
