package org.studentled.classroom;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where Google Classroom is and as whom the school talks to it; without a client id it is not offered.
 *
 * @param tries how often a reading is tried before it counts as failed
 * @param pause how long to wait before the second try; each further wait is twice as long
 */
@ConfigurationProperties("classroom")
record ClassroomSettings(
        @DefaultValue("https://classroom.googleapis.com/") String rootUrl,

        @DefaultValue("https://accounts.google.com/o/oauth2/v2/auth")
        URI authorizationUri,

        @DefaultValue("https://oauth2.googleapis.com/token") URI tokenUri,

        @DefaultValue("https://oauth2.googleapis.com/revoke")
        URI revokeUri,

        @DefaultValue("") String clientId,
        @DefaultValue("") String clientSecret,
        @DefaultValue("1000") int pageSize,
        @DefaultValue("5") int tries,
        @DefaultValue("500ms") Duration pause,
        @DefaultValue("20s") Duration timeout) {

    boolean offered() {
        return !clientId.isBlank();
    }

    @Override
    public String toString() {
        return "ClassroomSettings[" + rootUrl + ", " + clientId + "]";
    }
}
