package org.studentled.connect;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/**
 * Where a code, a grant, or our own name is exchanged for a token (RFC 6749).
 *
 * @param authentication how it is said who we are
 */
public record OAuth2TokenEndpoint(
        URI address, String clientId, String clientSecret, ClientAuthentication authentication) {

    /** How a client says who it is. */
    public enum ClientAuthentication {
        FORM,
        BASIC
    }

    /** Asked once: a code that is shown twice may take back what it gave the first time (RFC 6749, 4.1.2). */
    public JsonNode exchange(RemoteHttpClient http, String code, String verifier, String redirectUri) {
        return http.post(
                        address,
                        headers(),
                        form(Map.of(
                                "grant_type",
                                "authorization_code",
                                "code",
                                code,
                                "code_verifier",
                                verifier,
                                "redirect_uri",
                                redirectUri)))
                .body();
    }

    /**
     * A token for a grant that was given before. Asked again when there was no answer: a grant whose answer was lost is
     * lost, and every other one still holds.
     *
     * @throws RemoteException when the consent has ended, or we are unknown
     */
    public JsonNode refresh(RemoteHttpClient http, String grant) {
        try {
            return query(http, Map.of("grant_type", "refresh_token", "refresh_token", grant));
        } catch (RemoteException exception) {
            throw ofConsent(exception);
        }
    }

    /** A token in our own name. */
    public String clientCredentials(RemoteHttpClient http, String scope) {
        var token = query(http, Map.of("grant_type", "client_credentials", "scope", scope))
                .path("access_token")
                .asText();
        if (token.isEmpty()) {
            throw new RemoteException(ConnectionError.HALF);
        }
        return token;
    }

    /** Our name is good when they know it, though they do not know the code that is shown with it. */
    public void test(RemoteHttpClient http, String redirectUri) {
        try {
            query(http, Map.of("grant_type", "authorization_code", "code", "none", "redirect_uri", redirectUri));
        } catch (RemoteException exception) {
            if (exception.error() != ConnectionError.CONNECT_AGAIN && exception.error() != ConnectionError.UNEXPECTED) {
                throw exception;
            }
        }
    }

    /** Where a person gave a consent there is no token that someone could type again: they are asked for it again. */
    public static RemoteException ofConsent(RemoteException exception) {
        return exception.error() == ConnectionError.WRONG_TOKEN && !(exception instanceof ClientRefusedException)
                ? new RemoteException(ConnectionError.CONNECT_AGAIN)
                : exception;
    }

    private JsonNode query(RemoteHttpClient http, Map<String, String> question) {
        return http.query(address, headers(), form(question)).body();
    }

    private Map<String, String> headers() {
        var headers = new HttpHeaders();
        if (authentication == ClientAuthentication.BASIC) {
            headers.setBasicAuth(clientId, clientSecret, StandardCharsets.UTF_8);
        }
        return headers.toSingleValueMap();
    }

    private MultiValueMap<String, String> form(Map<String, String> question) {
        var form = new LinkedHashMap<>(question);
        if (authentication == ClientAuthentication.FORM) {
            form.put("client_id", clientId);
            form.put("client_secret", clientSecret);
        }
        var sent = new LinkedMultiValueMap<String, String>();
        form.forEach(sent::add);
        return sent;
    }

    /** Keeps the secret out of every log. */
    @Override
    public String toString() {
        return "OAuth2TokenEndpoint[" + address + "]";
    }
}
