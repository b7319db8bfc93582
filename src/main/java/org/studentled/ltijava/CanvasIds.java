package org.studentled.ltijava;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The ids Canvas's own API uses for the subjects of a launch; the launch itself uses others. They come as custom
 * parameters (its document "LTI variable substitutions").
 *
 * @param host where that Canvas is; the same id means someone else in another
 */
public record CanvasIds(String host, String course, String person) {

    private static final String HOST = "canvas_api_domain";
    private static final String COURSE = "canvas_course_id";
    private static final String PERSON = "canvas_user_id";

    /** What to ask for, as a registration says it. */
    static final Map<String, String> ASKED =
            new TreeMap<>(Map.of(HOST, "$Canvas.api.domain", COURSE, "$Canvas.course.id", PERSON, "$Canvas.user.id"));

    /** Nothing when the platform is no Canvas, or was set up without them and hands the question back. */
    public static Optional<CanvasIds> of(Launch launch) {
        var said = launch.custom();
        var ids = new CanvasIds(
                said.getOrDefault(HOST, ""), said.getOrDefault(COURSE, ""), said.getOrDefault(PERSON, ""));
        return ids.areAnswered() ? Optional.of(ids) : Optional.empty();
    }

    private boolean areAnswered() {
        return host.matches("[\\w.-]{1,200}") && course.matches("\\d{1,20}") && person.matches("\\d{1,20}");
    }
}
