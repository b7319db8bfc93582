package org.studentled.lms;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.http.HttpHeaders;

/** One reading in a teacher's name, with the token they allowed it by. */
public final class AuthorizedClient {

    private final LmsHttpClient lmsHttpClient;
    private final RemoteSystem system;
    private final Map<String, String> headers;

    AuthorizedClient(LmsHttpClient lmsHttpClient, RemoteSystem system, String token) {
        this.lmsHttpClient = lmsHttpClient;
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
            return lmsHttpClient.get(address, headers).body();
        } catch (GradebookException exception) {
            throw exception.kind() == GradebookException.Kind.WRONG_TOKEN
                    ? new GradebookException(GradebookException.Kind.CONNECT_AGAIN)
                    : exception;
        }
    }
}
