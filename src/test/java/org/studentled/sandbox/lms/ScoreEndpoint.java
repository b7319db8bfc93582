package org.studentled.sandbox.lms;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.StreamSupport;
import org.studentled.sandbox.Web;

/** What is written into the columns: of students only, and never with a time that is not later than the last. */
public final class ScoreEndpoint {

    private static final String MEDIA_TYPE = "application/vnd.ims.lis.v1.score+json";
    private static final String RESULTS = "application/vnd.ims.lis.v2.resultcontainer+json";
    private static final Set<String> ACTIVITY =
            Set.of("Initialized", "Started", "InProgress", "Submitted", "Completed");
    private static final Set<String> GRADING = Set.of("FullyGraded", "Pending", "PendingManual", "Failed", "NotReady");
    private static final Set<String> FIELDS = Set.of(
            "userId", "timestamp", "activityProgress", "gradingProgress", "scoreGiven", "scoreMaximum", "comment");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Course course;
    private final TokenEndpoint tokens;
    private final List<Written> written = new ArrayList<>();
    private final Map<String, Instant> last = new ConcurrentHashMap<>();
    private volatile Fault fault = Fault.NONE;
    private volatile ChronoUnit tick = ChronoUnit.MILLIS;

    ScoreEndpoint(Course course, TokenEndpoint tokens) {
        this.course = course;
        this.tokens = tokens;
    }

    /** One score that was taken. */
    public record Written(String column, String person, JsonNode score) {

        public String activity() {
            return score.path("activityProgress").asText();
        }
    }

    /** What can go wrong with a score. */
    public enum Fault {
        NONE,
        OUT_OF_ORDER,
        TOO_MANY,
        ANSWER_IS_LOST,
        HANGS_UP
    }

    public void mishap(Fault wanted) {
        fault = wanted;
    }

    /** Moodle tells times apart by whole seconds only. */
    public void wholeSeconds() {
        tick = ChronoUnit.SECONDS;
    }

    public synchronized List<Written> written() {
        return List.copyOf(written);
    }

    /** What stands there now. */
    public synchronized Optional<Written> findByPerson(String person) {
        return written.stream().filter(each -> each.person().equals(person)).reduce((before, after) -> after);
    }

    /** One cell after the other for each student who has something in the column. */
    synchronized List<String> rows(JsonNode column) {
        return course.people().stream()
                .flatMap(each -> findByPerson(each.id())
                        .filter(known -> known.column().equals(column.path("id").asText()))
                        .map(known -> "<td>%s</td><td>%s</td><td>%s</td>"
                                .formatted(
                                        each.person().fullName(),
                                        known.activity(),
                                        known.score().path("scoreGiven").asText("")))
                        .stream())
                .toList();
    }

    synchronized Web.Answer take(JsonNode column, Web.Request request) {
        GradebookEndpoint.require("POST".equals(request.method()), 405, "POST");
        GradebookEndpoint.require("7".equals(request.get("type_id")), 404, "The query of the address was lost");
        tokens.requireToken(request, GradebookEndpoint.AGS + "score");
        GradebookEndpoint.require(MEDIA_TYPE.equals(request.header("Content-type")), 415, "Send " + MEDIA_TYPE);
        GradebookEndpoint.require(fault != Fault.OUT_OF_ORDER, 503, "Out of order");
        if (fault == Fault.TOO_MANY) {
            throw new Web.Refused(429, "Too many", Map.of("Retry-After", "1200"));
        }
        var score = GradebookEndpoint.json(request.body());
        check(score);
        var person = score.path("userId").asText();
        var at = time(score);
        var before = last.get(column.path("id").asText() + person);
        GradebookEndpoint.require(
                before == null || at.isAfter(before), 409, "timestamp is not later than the last one");
        last.put(column.path("id").asText() + person, at);
        written.add(new Written(column.path("id").asText(), person, score));
        GradebookEndpoint.require(fault != Fault.ANSWER_IS_LOST, 500, "Done, but you will not know");
        return Web.Answer.of(200, MEDIA_TYPE, "");
    }

    private void check(JsonNode score) {
        score.fieldNames()
                .forEachRemaining(name -> GradebookEndpoint.require(
                        FIELDS.contains(name) || name.startsWith("https://"), 400, name + " is not known"));
        GradebookEndpoint.require(
                ACTIVITY.contains(score.path("activityProgress").asText()), 400, "activityProgress");
        GradebookEndpoint.require(GRADING.contains(score.path("gradingProgress").asText()), 400, "gradingProgress");
        GradebookEndpoint.require(
                !score.has("scoreGiven") || score.path("scoreMaximum").asDouble() > 0, 400, "scoreMaximum");
        GradebookEndpoint.require(
                course.people().stream()
                        .anyMatch(each -> each.id().equals(score.path("userId").asText()) && !each.teaches()),
                400,
                "No such student");
    }

    private Instant time(JsonNode score) {
        try {
            return Instant.parse(score.path("timestamp").asText()).truncatedTo(tick);
        } catch (DateTimeParseException strange) {
            throw new Web.Refused(400, "timestamp");
        }
    }

    synchronized Web.Answer results(JsonNode column, Web.Request request) {
        tokens.requireToken(request, GradebookEndpoint.AGS + "result.readonly");
        GradebookEndpoint.require(RESULTS.equals(request.header("Accept")), 400, "Ask for " + RESULTS);
        // As Moodle 4.5.6 does.
        GradebookEndpoint.require(request.get("limit").isEmpty(), 404, "Call to a member function out() on null");
        var results = JSON.createArrayNode();
        StreamSupport.stream(course.people().spliterator(), false)
                .map(EnrolledPerson::id)
                .filter(id -> request.get("user_id").isEmpty()
                        || request.get("user_id").equals(id))
                .flatMap(id -> findByPerson(id).stream())
                .filter(each -> each.column().equals(column.path("id").asText()))
                .forEach(each -> {
                    var result = results.addObject().put("userId", each.person());
                    if (each.score().has("scoreGiven")) {
                        result.put(
                                "resultScore", each.score().path("scoreGiven").asDouble());
                        result.put(
                                "resultMaximum",
                                each.score().path("scoreMaximum").asDouble());
                    }
                });
        return Web.Answer.of(200, RESULTS, results.toString());
    }
}
