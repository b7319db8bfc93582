package org.studentled.sandbox.oidc;

import java.util.LinkedHashMap;
import java.util.Map;
import org.studentled.sandbox.classroom.Person;

/** An invented account, with all that its ID token says of it. */
public record OidcAccount(String subject, String name, Map<String, Object> claims) {

    /** The tenant of the pretend school at the pretend Microsoft. */
    public static final String TENANT = "0c7bf1a5-6f0e-4a6e-9a83-3f1f0d6a9b11";

    /** As Google tells of an account of a Workspace. */
    public static OidcAccount google(Person person) {
        return google(person.id(), person.fullName(), person.email()).with("hd", "maple.example");
    }

    /** As Google tells of anyone's account. */
    public static OidcAccount google(String subject, String name, String email) {
        return new OidcAccount(subject, name, Map.of("email", email, "email_verified", true));
    }

    /** As Entra tells of someone in the tenant: an address that it does not vouch for. */
    public static OidcAccount microsoft(String subject, String name, String email) {
        return new OidcAccount(
                subject, name, Map.of("email", email, "tid", TENANT, "preferred_username", email, "ver", "2.0"));
    }

    public OidcAccount with(String claim, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(claims);
        more.put(claim, value);
        return new OidcAccount(subject, name, more);
    }
}
