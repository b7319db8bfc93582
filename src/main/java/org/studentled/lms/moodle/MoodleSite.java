package org.studentled.lms.moodle;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.springframework.util.LinkedMultiValueMap;
import org.studentled.lms.Hindrance;
import org.studentled.lms.Line;
import org.studentled.lms.SystemThere;

/** A Moodle site, called through its web services, which report errors with status 200. */
final class MoodleSite {

    private final Line line;
    private final SystemThere system;

    MoodleSite(Line line, SystemThere system) {
        this.line = line;
        this.system = system;
    }

    /** @param params name, value, name, value, … */
    JsonNode ask(String function, String... params) {
        var form = new LinkedMultiValueMap<String, String>();
        // In the body: addresses are written into logs.
        form.add("wstoken", system.secret());
        form.add("wsfunction", function);
        form.add("moodlewsrestformat", "json");
        for (var at = 0; at < params.length; at += 2) {
            form.add(params[at], params[at + 1]);
        }
        var answer = line.post(system.at("/webservice/rest/server.php"), Map.of(), form)
                .body();
        if (answer.has("exception") || answer.has("errorcode")) {
            throw new Hindrance(kind(answer.path("errorcode").asText()));
        }
        return answer;
    }

    private static Hindrance.Kind kind(String errorcode) {
        return switch (errorcode) {
            case "invalidtoken", "invalidtokenexpired", "wsaccessusersuspended", "wsaccessuserdeleted" ->
                Hindrance.Kind.WRONG_TOKEN;
            case "accessexception", "enablewsdescription", "servicenotavailable", "webservicesnotenabled" ->
                Hindrance.Kind.SERVICE_OFF;
            case "nopermissions", "requireloginerror", "nopermissiontoviewgrades", "notenrolled", "errornotenrolled" ->
                Hindrance.Kind.NOT_ALLOWED;
            case "invalidrecord", "invalidparameter", "invalidcourseid", "errorcoursecontextnotvalid" ->
                Hindrance.Kind.NO_COURSE;
            case "sitemaintenance", "upgraderunning" -> Hindrance.Kind.DOWN;
            default -> Hindrance.Kind.UNEXPECTED;
        };
    }
}
