package org.studentled.gradebooks;

import java.util.Optional;
import org.studentled.ltijava.Platform;
import org.studentled.progress.ScoreSource;

/**
 * How ids from launches map to the ids of an LMS's own API, by the vendors' documentation; Canvas sends its own along with
 * the launch, Schoology has others.
 */
final class LaunchIdMapping {

    private LaunchIdMapping() {}

    /** The ids mean the same people only when the class was launched from that very system. */
    static boolean apply(GradebookConnection connection, Platform platform) {
        var address = connection.system().address().toString();
        var home = platform.home() == null ? "" : platform.home().toString().replaceAll("/+$", "");
        return switch (connection.source()) {
            // Its issuer is its own address.
            case MOODLE, BRIGHTSPACE -> platform.issuer().equals(address) || home.equals(address);
            // All Blackboards have one issuer; only where people open it tells one from the other.
            case BLACKBOARD -> home.equals(address);
            default -> false;
        };
    }

    /** @param subject the {@code sub} of launches */
    static Optional<String> person(ScoreSource source, String subject) {
        return switch (source) {
            case MOODLE, BLACKBOARD -> Optional.of(subject);
            // The tenant, and behind the last underscore the number of the user.
            case BRIGHTSPACE ->
                Optional.of(subject.substring(subject.lastIndexOf('_') + 1)).filter(id -> id.matches("\\d{1,20}"));
            default -> Optional.empty();
        };
    }

    /** @param context the {@code context.id} of launches */
    static String course(ScoreSource source, String context) {
        return source == ScoreSource.BLACKBOARD ? "uuid:" + context : context;
    }
}
