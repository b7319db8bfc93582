package org.studentled.classroom.google;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.studentled.connect.ConnectionLimits;

/**
 * Where Google Classroom is and as whom the school talks to it; without a client id it is not offered.
 *
 * @param rootUrl where Google Classroom answers; another address only to test
 * @param authorizationUri where a teacher allows the access; another address only to test
 * @param tokenUri where access tokens come from; another address only to test
 * @param revokeUri where a permission is given back; another address only to test
 * @param clientId the OAuth client's id; without it Google Classroom is not offered
 * @param clientSecret the OAuth client's secret
 * @param domain the school's own Google domain; where it is set Google offers only accounts of it
 * @param push how Google tells us of changes at once; off unless all of it is named
 * @param addOn whether our page may stand inside assignments, which needs a paid license at Google
 * @param frameOrigin in whose frames our page then may stand
 * @param pageSize how many entries to ask for at once
 * @param maxAttempts how often a reading is tried before it counts as failed
 * @param initialBackoff how long to wait before the second try; each further wait is twice as long
 * @param requestTimeout how long to wait for one answer
 * @param callsPerMinute what Google allows one project
 * @param callsPerMinuteAndPerson what Google allows one project for one person
 * @param fullSyncAfter a reading later than this after the last complete one is a complete one, too
 */
@ConfigurationProperties("classroom")
public record ClassroomSettings(
        @DefaultValue("https://classroom.googleapis.com/") String rootUrl,

        @DefaultValue("https://accounts.google.com/o/oauth2/v2/auth")
        URI authorizationUri,

        @DefaultValue("https://oauth2.googleapis.com/token") URI tokenUri,

        @DefaultValue("https://oauth2.googleapis.com/revoke")
        URI revokeUri,

        @DefaultValue("") String clientId,
        @DefaultValue("") String clientSecret,
        @DefaultValue("") String domain,
        @DefaultValue Delegation delegation,
        @DefaultValue Push push,
        @DefaultValue("false") boolean addOn,
        @DefaultValue("https://classroom.google.com") String frameOrigin,
        @DefaultValue("1000") int pageSize,
        @DefaultValue("5") int maxAttempts,
        @DefaultValue("500ms") Duration initialBackoff,
        @DefaultValue("20s") Duration requestTimeout,
        @DefaultValue("3000") int callsPerMinute,
        @DefaultValue("1200") int callsPerMinuteAndPerson,
        @DefaultValue("36h") Duration fullSyncAfter) {

    /** Google's own client reads answers of any length, and ends with its request timeout. */
    public ConnectionLimits connectionLimits() {
        return new ConnectionLimits(
                maxAttempts, initialBackoff, requestTimeout, requestTimeout, Integer.MAX_VALUE, pageSize);
    }

    public boolean offered() {
        return !clientId.isBlank();
    }

    @Override
    public String toString() {
        return "ClassroomSettings[" + rootUrl + ", " + clientId + "]";
    }

    /**
     * District-wide reading without each teacher's consent; off unless a key is named.
     *
     * @param keyFile the service account's key, kept outside of the database
     * @param domain only people whose address is in it are read so
     */
    public record Delegation(
            @DefaultValue("") String keyFile,
            @DefaultValue("") String domain) {

        public boolean on() {
            return !keyFile.isBlank() && !domain.isBlank();
        }
    }

    /**
     * Hints that something changed, so that a course is read soon and not only every night.
     *
     * @param topic where Google Classroom puts them, as {@code projects/…/topics/…}
     * @param subscription where we fetch them, as {@code projects/…/subscriptions/…}
     * @param keyFile the key of a service account that may fetch them and nothing else
     * @param rootUrl where they are fetched; another address only to test
     */
    public record Push(
            @DefaultValue("") String topic,
            @DefaultValue("") String subscription,
            @DefaultValue("") String keyFile,
            @DefaultValue("https://pubsub.googleapis.com/") String rootUrl) {

        public boolean on() {
            return !topic.isBlank() && !subscription.isBlank() && !keyFile.isBlank();
        }
    }
}
