package org.studentled.gradebooks.moodle;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.springframework.util.LinkedMultiValueMap;
import org.studentled.connect.ConnectionError;
import org.studentled.connect.RemoteException;
import org.studentled.connect.RemoteHttpClient;
import org.studentled.gradebooks.RemoteSystem;

/** A Moodle site, called through its web services, which report errors with status 200. */
final class MoodleClient {

    private final RemoteHttpClient http;
    private final RemoteSystem system;

    MoodleClient(RemoteHttpClient http, RemoteSystem system) {
        this.http = http;
        this.system = system;
    }

    /** @param params name, value, name, value, … */
    JsonNode call(String function, String... params) {
        var form = new LinkedMultiValueMap<String, String>();
        // In the body: addresses are written into logs.
        form.add("wstoken", system.secret());
        form.add("wsfunction", function);
        form.add("moodlewsrestformat", "json");
        for (var at = 0; at < params.length; at += 2) {
            form.add(params[at], params[at + 1]);
        }
        var answer = http.query(system.at("/webservice/rest/server.php"), Map.of(), form)
                .body();
        if (answer.has("exception") || answer.has("errorcode")) {
            throw new RemoteException(kind(answer.path("errorcode").asText()));
        }
        return answer;
    }

    private static ConnectionError kind(String errorcode) {
        return switch (errorcode) {
            case "invalidtoken", "invalidtokenexpired", "wsaccessusersuspended", "wsaccessuserdeleted" ->
                ConnectionError.WRONG_TOKEN;
            case "accessexception", "enablewsdescription", "servicenotavailable", "webservicesnotenabled" ->
                ConnectionError.SERVICE_OFF;
            case "nopermissions", "requireloginerror", "nopermissiontoviewgrades", "notenrolled", "errornotenrolled" ->
                ConnectionError.NOT_ALLOWED;
            case "invalidrecord", "invalidparameter", "invalidcourseid", "errorcoursecontextnotvalid" ->
                ConnectionError.NO_COURSE;
            case "sitemaintenance", "upgraderunning" -> ConnectionError.DOWN;
            default -> ConnectionError.UNEXPECTED;
        };
    }
}
