package org.studentled.gradebooks;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.http.HttpHeaders;
import org.studentled.connect.ConnectionError;
import org.studentled.connect.RemoteException;
import org.studentled.connect.RemoteHttpClient;

/** One reading in a teacher's name, with the token they allowed it by. */
public final class AuthorizedClient {

    private final RemoteHttpClient http;
    private final RemoteSystem system;
    private final Map<String, String> headers;

    AuthorizedClient(RemoteHttpClient http, RemoteSystem system, String token) {
        this.http = http;
        this.system = system;
        headers = Map.of(HttpHeaders.AUTHORIZATION, "Bearer " + token);
    }

    public JsonNode get(String path) {
        return get(system.at(path));
    }

    /** @param page what of an answer is the list, and where it goes on */
    public List<JsonNode> getAll(String path, Function<JsonNode, LmsPaginator.Page> page) {
        return LmsPaginator.all(system, system.at(path), address -> page.apply(get(address)));
    }

    // The token is a minute old: who does not know it has taken the permission back.
    private JsonNode get(URI address) {
        try {
            return http.get(address, headers).body();
        } catch (RemoteException exception) {
            throw exception.error() == ConnectionError.WRONG_TOKEN
                    ? new RemoteException(ConnectionError.CONNECT_AGAIN)
                    : exception;
        }
    }
}
