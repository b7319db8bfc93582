package org.studentled.gradebooks;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.studentled.connect.OAuth2TokenEndpoint;
import org.studentled.connect.PageLinks;
import org.studentled.connect.Paginator;
import org.studentled.connect.RemoteException;
import org.studentled.connect.RemoteHttpClient;

/** One reading in a teacher's name, with the token they allowed it by. */
public final class AuthorizedClient {

    private final RemoteHttpClient http;
    private final RemoteSystem system;
    private final Map<String, String> headers;

    public AuthorizedClient(RemoteHttpClient http, RemoteSystem system, String token) {
        this.http = http;
        this.system = system;
        headers = Map.of(HttpHeaders.AUTHORIZATION, "Bearer " + token);
    }

    public JsonNode get(String path) {
        return get(system.at(path)).body();
    }

    /**
     * Every row of a list, to its last page.
     *
     * @param rows what of an answer is the list
     * @param next the address at which it goes on; nothing or an empty text when it is the last
     */
    public List<JsonNode> getAll(
            String path, Function<JsonNode, JsonNode> rows, Function<JsonNode, @Nullable String> next) {
        return Paginator.readAll(system.at(path), address -> {
            var answer = get(address).body();
            return PageLinks.page(address, rows.apply(answer), next.apply(answer));
        });
    }

    // The token is a minute old: who does not know it has taken the permission back.
    public RemoteHttpClient.Response get(URI address) {
        try {
            return http.get(address, headers);
        } catch (RemoteException exception) {
            throw OAuth2TokenEndpoint.ofConsent(exception);
        }
    }
}
