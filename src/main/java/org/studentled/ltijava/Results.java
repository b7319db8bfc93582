package org.studentled.ltijava;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What gradebooks show in this tool's own columns (assignment and grade services 2.0, section 3.3). */
@Component("ltiResults")
public class Results {

    private static final String MEDIA_TYPE = "application/vnd.ims.lis.v2.resultcontainer+json";
    private static final int MOST_PAGES = 200;

    private final ServiceCalls calls;
    private final PlatformHabits habits;
    private final PlatformJson json;

    Results(ServiceCalls calls, PlatformHabits habits, PlatformJson json) {
        this.calls = calls;
        this.habits = habits;
        this.json = json;
    }

    /**
     * All results of the column, from all pages; no {@code limit} is asked for, because Moodle then answers with a
     * fault.
     */
    public List<Result> of(GradeAccess access, URI column) {
        return from(access, Addresses.below(column, "results"));
    }

    /** The result of one person; a platform may leave it out while there is none. */
    public Optional<Result> of(GradeAccess access, URI column, String subject) {
        var all = Addresses.below(column, "results");
        var wanted = habits.of(access.platform()).narrowsResults() ? Addresses.with(all, "user_id", subject) : all;
        return from(access, wanted).stream()
                .filter(result -> result.subject().equals(subject))
                .findFirst();
    }

    private List<Result> from(GradeAccess access, URI first) {
        var scopes = LineItems.granted(access, Scopes.RESULTS);
        var found = new ArrayList<Result>();
        var seen = new HashSet<URI>();
        for (URI next = first; next != null && seen.add(next) && seen.size() <= MOST_PAGES; ) {
            var answer =
                    calls.send(ServiceCalls.Call.get(access.platform(), access.deployment(), scopes, next, MEDIA_TYPE));
            json.read(answer.getBody()).forEach(result -> found.add(read(result)));
            next = NextPage.after(next, answer.getHeaders());
        }
        return found;
    }

    private static Result read(JsonNode result) {
        return new Result(
                result.path("userId").asText(),
                result.path("resultScore").isNumber()
                        ? result.path("resultScore").asDouble()
                        : null,
                result.path("resultMaximum").asDouble(1),
                PlatformJson.text(result, "comment"));
    }
}
