package org.studentled.signin;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * With which accounts people may sign in; without a client id a provider is not offered.
 *
 * @param google the school's Google Workspace
 * @param microsoft the school's Microsoft Entra tenant
 * @param others further OpenID Connect providers by a short name, such as the district's own
 * @param sharedDevices whether everyone is asked for the account each time, because devices are shared
 * @param requestTimeout how long to wait for a provider's answer
 * @param clockSkew by how much a provider's clock may differ from ours
 */
@ConfigurationProperties("school.signin")
public record SignInSettings(
        @DefaultValue Provider google,
        @DefaultValue Provider microsoft,
        @DefaultValue Map<String, Provider> others,
        @DefaultValue("false") boolean sharedDevices,
        @DefaultValue("5s") Duration requestTimeout,
        @DefaultValue("60s") Duration clockSkew) {

    /** All that are named, those without a client id too. */
    Map<String, Provider> all() {
        Map<String, Provider> all = new LinkedHashMap<>();
        all.put("google", google);
        all.put("microsoft", microsoft);
        all.putAll(others);
        return all;
    }

    /**
     * One provider as the school has registered with it.
     *
     * @param clientId the client id that the provider gave; without it the provider is not offered
     * @param clientSecret the client secret that the provider gave
     * @param issuer the provider's address, as its discovery document has it; Google's and Microsoft's are known
     * @param tenant Microsoft only: the directory (tenant) id of the school
     * @param domains the school's own domains; accounts of others are refused; Google needs them
     * @param matchByEmail whether an account unknown so far is the member of staff whose address the provider has verified
     * @param label what the button calls it; Google and Microsoft have their own names
     */
    public record Provider(
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
            return "Provider[" + clientId + ", " + issuer + "]";
        }
    }
}
