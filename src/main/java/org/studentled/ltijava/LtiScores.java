package org.studentled.ltijava;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.time.Instant;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;

/** Scores and progress that this tool reports (assignment and grade services 2.0, section 3.4). */
@Component
public class LtiScores {

    private static final String MEDIA_TYPE = "application/vnd.ims.lis.v1.score+json";

    private final ServiceClient calls;
    private final ScoreTimestamps times;
    private final PlatformQuirksRegistry quirks;
    private final PlatformJson json;

    LtiScores(ServiceClient calls, ScoreTimestamps times, PlatformQuirksRegistry quirks, PlatformJson json) {
        this.calls = calls;
        this.times = times;
        this.quirks = quirks;
        this.json = json;
    }

    /**
     * Reports a score. Its time is strictly later than that of any before for the same person and column, also when it
     * is sent again because an answer was lost: so sending twice shows the same as sending once.
     *
     * @param column the address of a line item, which may carry a query
     * @throws ServiceFailed with the platform's status: 400, 404 or 422 mostly mean that the person is no student there
     */
    public void post(GradeAccess access, URI column, LtiScore score) {
        var habit = quirks.forPlatform(access.platform());
        var at = times.next(column, score.subject(), habit.tick());
        calls.send(new ServiceClient.Call(
                access.platform(),
                access.deployment(),
                LineItems.granted(access, Scopes.SCORES),
                HttpMethod.POST,
                Urls.below(column, "scores"),
                "application/json",
                MEDIA_TYPE,
                json.written(said(score, at, habit))));
    }

    private static ObjectNode said(LtiScore score, Instant at, PlatformQuirks habit) {
        var said = JsonNodeFactory.instance.objectNode();
        said.put("userId", score.subject())
                .put("timestamp", at.toString())
                .put("activityProgress", score.activity().word)
                .put("gradingProgress", score.grading().word);
        if (score.given() != null) {
            said.put("scoreGiven", score.given()).put("scoreMaximum", score.most());
        }
        if (score.comment() != null) {
            said.put("comment", score.comment());
        }
        habit.customize(said);
        return said;
    }
}
