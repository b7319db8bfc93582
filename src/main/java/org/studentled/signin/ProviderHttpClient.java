package org.studentled.signin;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.Map;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.studentled.connect.ConnectionLimits;
import org.studentled.connect.RemoteHttpClient;
import org.studentled.connect.Sleeper;

/** Speaks with providers: briefly, because someone waits, and only with what the installation itself has named. */
@Component
class ProviderHttpClient implements DisposableBean {

    private static final int ATTEMPTS = 2;
    private static final int LARGEST_ANSWER = 512 * 1024;

    private final RemoteHttpClient client;

    ProviderHttpClient(SignInSettings settings) {
        var limits = new ConnectionLimits(
                ATTEMPTS,
                settings.requestTimeout().dividedBy(20),
                settings.requestTimeout(),
                settings.requestTimeout().multipliedBy(2),
                LARGEST_ANSWER,
                1);
        // No address of a stranger comes here: a school's own provider may stand in the school's own network.
        client = new RemoteHttpClient(limits, Sleeper.THREAD, (host, address) -> true);
    }

    JsonNode get(URI address) {
        return client.get(address, Map.of()).body();
    }

    /** The same bounded connections, for Spring Security's own client. */
    ClientHttpRequestFactory connections() {
        return client.requestFactory();
    }

    @Override
    public void destroy() throws Exception {
        client.destroy();
    }
}
