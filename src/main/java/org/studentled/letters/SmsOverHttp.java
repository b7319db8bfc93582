package org.studentled.letters;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.json.JsonWriter;
import org.springframework.stereotype.Component;

/** Texts by one plain HTTP call, as {@code docs/sms.md} describes it: a few lines fit it to any company. */
@Component
class SmsOverHttp implements Sms {

    private static final Duration REQUEST_TIMEOUT = Duration.ofSeconds(10);
    private static final int BAD_GATEWAY = 502;
    private static final int GATEWAY_TIMEOUT = 504;

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(REQUEST_TIMEOUT).build();
    private final String address;
    private final String key;

    SmsOverHttp(@Value("${school.sms.address:}") String address, @Value("${school.sms.key:}") String key) {
        this.address = address;
        this.key = key;
    }

    @Override
    public boolean isConfigured() {
        return !address.isBlank();
    }

    @Override
    public void send(String number, String text, String reference) {
        int status = statusOf(HttpRequest.newBuilder(URI.create(address))
                .timeout(REQUEST_TIMEOUT)
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", reference)
                .POST(HttpRequest.BodyPublishers.ofString(json(number, straight(text), reference)))
                .build());
        if (status == 400 || status == 404 || status == 422) {
            throw new SmsRefused();
        }
        if (status == BAD_GATEWAY || status == GATEWAY_TIMEOUT) {
            // Said by a proxy in between, which has no answer either.
            throw new SmsUnconfirmedException();
        }
        if (status / 100 != 2) {
            throw new SmsServerSilentException();
        }
    }

    private int statusOf(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (ConnectException | HttpConnectTimeoutException notReached) {
            throw new SmsServerSilentException();
        } catch (IOException noAnswer) {
            throw new SmsUnconfirmedException();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SmsUnconfirmedException();
        }
    }

    /** The alphabet of text messages has no curly mark: one of them would make the text cost two. */
    private static String straight(String text) {
        return text.replace('’', '\'').replace('“', '"').replace('”', '"');
    }

    private static String json(String number, String text, String reference) {
        return JsonWriter.<String[]>of(members -> {
                    members.add("to", parts -> parts[0]);
                    members.add("text", parts -> parts[1]);
                    members.add("reference", parts -> parts[2]);
                })
                .writeToString(new String[] {number, text, reference});
    }
}
