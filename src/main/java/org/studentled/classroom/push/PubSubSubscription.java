package org.studentled.classroom.push;

import com.google.api.client.http.GenericUrl;
import com.google.api.client.http.HttpRequest;
import com.google.api.client.http.HttpResponseException;
import com.google.api.client.http.HttpTransport;
import com.google.api.client.http.json.JsonHttpContent;
import com.google.api.client.json.GenericJson;
import com.google.api.client.json.JsonObjectParser;
import com.google.api.client.json.gson.GsonFactory;
import com.google.auth.http.HttpCredentialsAdapter;
import com.google.auth.oauth2.GoogleCredentials;
import com.google.auth.oauth2.ServiceAccountCredentials;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.studentled.classroom.google.ClassroomException;
import org.studentled.classroom.google.ClassroomSettings;
import org.studentled.classroom.google.GoogleErrorClassifier;

/**
 * Where Google lays its hints for us (a subscription of Cloud Pub/Sub); we go and fetch them, so a school needs no door
 * that is open to the internet.
 */
@Component
public class PubSubSubscription {

    private static final String SCOPE = "https://www.googleapis.com/auth/pubsub";
    private static final int MOST = 200;

    private final ClassroomSettings settings;
    private final HttpTransport transport;
    private @Nullable GoogleCredentials credentials;

    public PubSubSubscription(ClassroomSettings settings, HttpTransport transport) {
        this.settings = settings;
        this.transport = transport;
    }

    /**
     * Some of those that wait, perhaps none although some do.
     *
     * @throws ClassroomException when the box is not opened to us, or not now
     */
    List<ChangeNotification> pull() {
        var answer = post("pull", new GenericJson().set("maxMessages", MOST));
        return answer.get("receivedMessages") instanceof Collection<?> waiting
                ? waiting.stream()
                        .filter(Map.class::isInstance)
                        .map(one -> ChangeNotification.of((Map<?, ?>) one))
                        .toList()
                : List.of();
    }

    /** They need not be told again. */
    void acknowledge(List<ChangeNotification> changeNotifications) {
        var ids = changeNotifications.stream()
                .map(ChangeNotification::receipt)
                .filter(id -> !id.isEmpty())
                .toList();
        if (!ids.isEmpty()) {
            post("acknowledge", new GenericJson().set("ackIds", ids));
        }
    }

    private GenericJson post(String what, GenericJson question) {
        try {
            var address = settings.push().rootUrl() + "v1/" + settings.push().subscription() + ":" + what;
            var json = GsonFactory.getDefaultInstance();
            HttpRequest request = transport
                    .createRequestFactory(new HttpCredentialsAdapter(credentials()))
                    .buildPostRequest(new GenericUrl(address), new JsonHttpContent(json, question));
            request.setParser(new JsonObjectParser(json));
            request.setUnsuccessfulResponseHandler(null);
            request.setConnectTimeout((int) settings.requestTimeout().toMillis());
            request.setReadTimeout((int) settings.requestTimeout().toMillis());
            return request.execute().parseAs(GenericJson.class);
        } catch (HttpResponseException refused) {
            throw new ClassroomException(
                    GoogleErrorClassifier.kindOf(refused.getStatusCode(), String.valueOf(refused.getContent())),
                    refused,
                    Duration.ZERO);
        } catch (IOException failure) {
            throw ClassroomException.of(failure);
        } catch (IllegalArgumentException notJson) {
            throw new ClassroomException(ClassroomException.Kind.DOWN, notJson, Duration.ZERO);
        }
    }

    private synchronized GoogleCredentials credentials() throws IOException {
        GoogleCredentials known = credentials;
        if (known == null) {
            try (var key = Files.newInputStream(Path.of(settings.push().keyFile()))) {
                known = ServiceAccountCredentials.fromStream(key, () -> transport)
                        .createScoped(SCOPE);
            }
            credentials = known;
        }
        return known;
    }
}
