package org.studentled.letters;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.json.JsonWriter;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.studentled.connect.ConnectionLimits;
import org.studentled.connect.RemoteException;
import org.studentled.connect.RemoteHttpClient;

/** Texts by one plain HTTP call, as {@code docs/sms.md} describes it: a few lines fit it to any company. */
@Component
class SmsOverHttp implements Sms, DisposableBean {

    private static final Duration REQUEST_TIMEOUT = Duration.ofSeconds(10);
    private static final int MOST_READ = 65_536;
    private static final int BAD_GATEWAY = 502;
    private static final int GATEWAY_TIMEOUT = 504;

    // Asked once: whoever sends letters has patience of their own. A gateway may stand in the school's own network.
    private final RemoteHttpClient http = new RemoteHttpClient(
            new ConnectionLimits(1, Duration.ZERO, REQUEST_TIMEOUT, REQUEST_TIMEOUT, MOST_READ, 0),
            pause -> {},
            (host, gateway) -> true);
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
        int status = statusOf(
                Map.of(HttpHeaders.AUTHORIZATION, "Bearer " + key, "Idempotency-Key", reference),
                json(number, straight(text), reference));
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

    private int statusOf(Map<String, String> headers, String json) {
        try {
            return http.send(URI.create(address), headers, json);
        } catch (RemoteException noAnswer) {
            throw noAnswer.isUnsent() ? new SmsServerSilentException() : new SmsUnconfirmedException();
        }
    }

    @Override
    public void destroy() throws Exception {
        http.destroy();
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
