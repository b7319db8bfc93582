package org.studentled.signin;

import java.time.Duration;
import java.util.LinkedHashMap;
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
        @DefaultValue ProviderSettings google,
        @DefaultValue ProviderSettings microsoft,
        @DefaultValue Map<String, ProviderSettings> others,
        @DefaultValue("false") boolean sharedDevices,
        @DefaultValue("5s") Duration requestTimeout,
        @DefaultValue("60s") Duration clockSkew) {

    /** All that are named, those without a client id too. */
    Map<String, ProviderSettings> all() {
        Map<String, ProviderSettings> all = new LinkedHashMap<>();
        all.put("google", google);
        all.put("microsoft", microsoft);
        all.putAll(others);
        return all;
    }
}
