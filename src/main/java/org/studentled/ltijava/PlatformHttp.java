package org.studentled.ltijava;

import java.net.http.HttpClient;
import org.springframework.http.HttpHeaders;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;

/** How this tool calls platforms: with timeouts, under its own name, without following redirects. */
@Component
class PlatformHttp {

    /** Some platforms answer 403 to callers without a name. */
    static final String OUR_NAME = "student-led-conferences";

    private final RestClient client;

    PlatformHttp(LtiSettings settings) {
        var requests = new JdkClientHttpRequestFactory(HttpClient.newBuilder()
                .connectTimeout(settings.requestTimeout())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build());
        requests.setReadTimeout(settings.requestTimeout().multipliedBy(2));
        client = RestClient.builder()
                .requestFactory(requests)
                .requestInterceptor((request, body, next) -> new BoundedResponse(next.execute(request, body)))
                .defaultHeader(HttpHeaders.USER_AGENT, OUR_NAME)
                .build();
    }

    RestClient client() {
        return client;
    }
}
