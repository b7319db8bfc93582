package org.studentled.lms.moodle;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.springframework.util.LinkedMultiValueMap;
import org.studentled.lms.GradebookException;
import org.studentled.lms.LmsHttpClient;
import org.studentled.lms.RemoteSystem;

/** A Moodle site, called through its web services, which report errors with status 200. */
final class MoodleClient {

    private final LmsHttpClient lmsHttpClient;
    private final RemoteSystem system;

    MoodleClient(LmsHttpClient lmsHttpClient, RemoteSystem system) {
        this.lmsHttpClient = lmsHttpClient;
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
        var answer = lmsHttpClient
                .post(system.at("/webservice/rest/server.php"), Map.of(), form)
                .body();
        if (answer.has("exception") || answer.has("errorcode")) {
            throw new GradebookException(kind(answer.path("errorcode").asText()));
        }
        return answer;
    }

    private static GradebookException.Kind kind(String errorcode) {
        return switch (errorcode) {
            case "invalidtoken", "invalidtokenexpired", "wsaccessusersuspended", "wsaccessuserdeleted" ->
                GradebookException.Kind.WRONG_TOKEN;
            case "accessexception", "enablewsdescription", "servicenotavailable", "webservicesnotenabled" ->
                GradebookException.Kind.SERVICE_OFF;
            case "nopermissions", "requireloginerror", "nopermissiontoviewgrades", "notenrolled", "errornotenrolled" ->
                GradebookException.Kind.NOT_ALLOWED;
            case "invalidrecord", "invalidparameter", "invalidcourseid", "errorcoursecontextnotvalid" ->
                GradebookException.Kind.NO_COURSE;
            case "sitemaintenance", "upgraderunning" -> GradebookException.Kind.DOWN;
            default -> GradebookException.Kind.UNEXPECTED;
        };
    }
}
