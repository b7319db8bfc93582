package org.studentled.gradebooks.moodle;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.web.util.HtmlUtils;
import org.studentled.connect.RemoteException;
import org.studentled.connect.RemoteJson;
import org.studentled.gradebooks.GradebookPullBuilder;
import org.studentled.progress.Numeral;

/**
 * What a course's assignments say about their grades: when they are due, and which are graded by a scale.
 *
 * <p>Moodle 4.5 answers {@code "scaleid": null} for every grade by scale, since its report copies the outcome's id there.
 */
final class MoodleAssignments {

    private static final String ASSIGNMENTS = "mod_assign_get_assignments";

    private final Map<String, Long> dueDays = new HashMap<>();
    private final Set<String> byScale = new HashSet<>();
    private final Set<String> byPoints = new HashSet<>();

    private MoodleAssignments() {}

    /** Without them a grade still has the day it was given. */
    static MoodleAssignments fetch(MoodleClient site, String course) {
        var assignments = new MoodleAssignments();
        try {
            for (var there : site.call(ASSIGNMENTS, "courseids[0]", course).path("courses")) {
                there.path("assignments").forEach(assignments::add);
            }
        } catch (RemoteException notOffered) {
            if (notOffered.isPassing()) {
                throw notOffered;
            }
        }
        return assignments;
    }

    Optional<Instant> due(JsonNode item) {
        var due = isAssignment(item) ? dueDays.getOrDefault(id(item), 0L) : 0L;
        return due > 0 ? Optional.of(Instant.ofEpochSecond(due)) : Optional.empty();
    }

    /** Whether the number of a grade is only a place in a list of words: of a scale, or of an outcome. */
    boolean isByScale(JsonNode item) {
        if (isSaid(item.path("scaleid")) || isSaid(item.path("outcomeid"))) {
            return true;
        }
        if (isAssignment(item) && item.path("itemnumber").asInt() == 0) {
            if (byScale.contains(id(item))) {
                return true;
            }
            if (byPoints.contains(id(item))) {
                return false;
            }
        }
        return looksLikeScale(item);
    }

    private void add(JsonNode assignment) {
        var id = assignment.path("id").asText();
        dueDays.put(id, assignment.path("duedate").asLong());
        // Points are above zero there; below it is the number of a scale.
        var grade = assignment.path("grade").asLong();
        if (grade != 0) {
            (grade < 0 ? byScale : byPoints).add(id);
        }
    }

    // Letters are shown in words too, but their points begin at zero; the places of a scale are one, two, three.
    private static boolean looksLikeScale(JsonNode item) {
        return item.path("grademin").asDouble() == 1
                && isWhole(item.path("grademax"))
                && isWhole(item.path("graderaw"))
                && isWords(item.path("rangeformatted"))
                && isWords(item.path("gradeformatted"));
    }

    private static boolean isWords(JsonNode shown) {
        var text = HtmlUtils.htmlUnescape(GradebookPullBuilder.text(shown));
        for (var part : text.split("[\u2013(]", 4)) {
            if (Numeral.of(part.replace('%', ' ').replace(')', ' ')).isPresent()) {
                return false;
            }
        }
        return !text.isEmpty() && !text.equals("-");
    }

    private static boolean isWhole(JsonNode number) {
        return GradebookPullBuilder.number(number)
                .filter(value -> value.stripTrailingZeros().scale() <= 0)
                .isPresent();
    }

    private static boolean isSaid(JsonNode id) {
        return !id.isNull() && !id.isMissingNode();
    }

    private static boolean isAssignment(JsonNode item) {
        return RemoteJson.is(item.path("itemmodule"), "assign");
    }

    private static String id(JsonNode item) {
        return item.path("iteminstance").asText();
    }
}
