package org.studentled.ltijava;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What gradebooks show in this tool's own columns (assignment and grade services 2.0, section 3.3). */
@Component
public class LtiResults {

    private static final String MEDIA_TYPE = "application/vnd.ims.lis.v2.resultcontainer+json";
    private static final int MOST_PAGES = 200;

    private final ServiceClient calls;
    private final PlatformQuirksRegistry quirks;
    private final PlatformJson json;

    LtiResults(ServiceClient calls, PlatformQuirksRegistry quirks, PlatformJson json) {
        this.calls = calls;
        this.quirks = quirks;
        this.json = json;
    }

    /**
     * All results of the column, from all pages; no {@code limit} is asked for, because Moodle then answers with a
     * fault.
     */
    public List<LtiResult> fetch(GradeAccess access, URI column) {
        return from(access, Urls.below(column, "results"));
    }

    /** The result of one person; a platform may leave it out while there is none. */
    public Optional<LtiResult> fetch(GradeAccess access, URI column, String subject) {
        var all = Urls.below(column, "results");
        var wanted = quirks.forPlatform(access.platform()).narrowsResults() ? Urls.with(all, "user_id", subject) : all;
        return from(access, wanted).stream()
                .filter(result -> result.subject().equals(subject))
                .findFirst();
    }

    private List<LtiResult> from(GradeAccess access, URI first) {
        var scopes = LineItems.granted(access, Scopes.RESULTS);
        var found = new ArrayList<LtiResult>();
        var seen = new HashSet<URI>();
        for (URI next = first; next != null && seen.add(next) && seen.size() <= MOST_PAGES; ) {
            var answer = calls.send(
                    ServiceClient.Call.get(access.platform(), access.deployment(), scopes, next, MEDIA_TYPE));
            PlatformJson.list(json.read(answer.getBody())).forEach(result -> found.add(read(result)));
            next = NextLink.after(next, answer.getHeaders());
        }
        return found;
    }

    private static LtiResult read(JsonNode result) {
        return new LtiResult(
                result.path("userId").asText(""),
                number(result.path("resultScore")),
                result.path("resultMaximum").asDouble(1),
                PlatformJson.text(result, "comment"));
    }

    private static @Nullable Double number(JsonNode written) {
        var number = written.asDouble(Double.NaN);
        return Double.isFinite(number) ? Double.valueOf(number) : null;
    }
}
