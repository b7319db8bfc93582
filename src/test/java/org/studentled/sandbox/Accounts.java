package org.studentled.sandbox;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.studentled.sandbox.classroom.Person;
import org.studentled.sandbox.oidc.OidcAccount;
import org.studentled.sandbox.oidc.OidcSandbox;

/** The accounts of the pretend school at its providers, and the settings that let them in. */
final class Accounts {

    private Accounts() {}

    static void of(OidcSandbox google, OidcSandbox microsoft) {
        List.of(
                        Person.TINA,
                        Person.OMAR,
                        Person.ROSA,
                        Person.ANA,
                        Person.BRIAN,
                        Person.CHEN,
                        Person.DALIA,
                        Person.EMEKA,
                        Person.FRIDA)
                .forEach(person -> google.add(OidcAccount.google(person)));
        google.add(OidcAccount.google("900", "Someone at home", "someone@gmail.example"));
        microsoft.add(OidcAccount.microsoft("m-1", "Mina Park", "mina@maple.example"));
    }

    static Map<String, String> settings(OidcSandbox google, OidcSandbox microsoft) {
        Map<String, String> settings = new LinkedHashMap<>();
        Map.of("google", google, "microsoft", microsoft).forEach((id, provider) -> {
            settings.put("school.signin." + id + ".client-id", OidcSandbox.CLIENT_ID);
            settings.put("school.signin." + id + ".client-secret", OidcSandbox.CLIENT_SECRET);
            settings.put("school.signin." + id + ".issuer", provider.issuer());
        });
        settings.put("school.signin.google.domains[0]", "maple.example");
        settings.put("school.signin.google.match-by-email", "true");
        settings.put("school.signin.microsoft.tenant", OidcAccount.TENANT);
        settings.put("school.signin.request-timeout", "2s");
        return settings;
    }
}
