package org.studentled.ltijava;

import com.nimbusds.jose.util.Resource;
import com.nimbusds.jose.util.ResourceRetriever;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Fetches a platform's JWKS: with a total timeout, a size limit and no redirects. */
class JwksRetriever implements ResourceRetriever {

    private static final int LARGEST_ANSWER_BYTES = 256 * 1024;

    private final Duration timeout;
    private final HttpClient http;
    private volatile boolean lastFailed;

    JwksRetriever(Duration timeout) {
        this.timeout = timeout;
        this.http = HttpClient.newBuilder()
                .connectTimeout(timeout)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    boolean lastFailed() {
        return lastFailed;
    }

    @Override
    public Resource retrieveResource(URL url) throws IOException {
        lastFailed = true;
        var answer = fetch(URI.create(url.toString()));
        if (answer.statusCode() != 200) {
            throw new IOException("The platform answered " + answer.statusCode());
        }
        lastFailed = false;
        return new Resource(
                new String(answer.body(), StandardCharsets.UTF_8),
                answer.headers().firstValue("Content-Type").orElse(null));
    }

    // A timeout of the request itself would end with the headers: a body may come drop by drop for hours.
    private HttpResponse<byte[]> fetch(URI address) throws IOException {
        var request = HttpRequest.newBuilder(address)
                .header("User-Agent", PlatformHttp.OUR_NAME)
                .header("Accept", "application/json, application/jwk-set+json")
                .build();
        var answer = http.sendAsync(request, head -> new BoundedBody(LARGEST_ANSWER_BYTES));
        try {
            return answer.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException hanging) {
            answer.cancel(true);
            throw new IOException("The platform did not answer within " + timeout, hanging);
        } catch (ExecutionException failed) {
            throw new IOException(failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException(stopped.getMessage());
        }
    }
}
