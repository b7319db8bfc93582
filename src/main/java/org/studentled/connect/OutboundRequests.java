package org.studentled.connect;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ProxySelector;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.impl.routing.SystemDefaultRoutePlanner;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;
import org.springframework.http.client.HttpComponentsClientHttpRequestFactory;

/** Requests that go only where they may, follow no one elsewhere, repeat nothing, and end. */
final class OutboundRequests extends HttpComponentsClientHttpRequestFactory {

    private static final int MOST_CONNECTIONS = 100;
    private static final int MOST_CONNECTIONS_TO_ONE = 20;

    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(task -> {
        var thread = new Thread(task, "connect-timer");
        thread.setDaemon(true);
        return thread;
    });

    OutboundRequests(ConnectionLimits limits, AddressCheck addresses) {
        var timeout = Timeout.of(limits.requestTimeout());
        var resolver = new CheckedAddresses(addresses);
        setHttpClient(HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(resolver)
                        .setMaxConnTotal(MOST_CONNECTIONS)
                        .setMaxConnPerRoute(MOST_CONNECTIONS_TO_ONE)
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(timeout)
                                .setSocketTimeout(timeout)
                                // What is sent on a connection that the other side has closed may not be sent again.
                                .setValidateAfterInactivity(TimeValue.ZERO_MILLISECONDS)
                                .build())
                        .build())
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setConnectionRequestTimeout(timeout)
                        .setResponseTimeout(timeout)
                        .build())
                .setRoutePlanner(new Routes(resolver))
                .addExecInterceptorFirst("bounds", new BoundedExchange(limits, timer))
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableContentCompression()
                .build());
    }

    @Override
    public void destroy() throws Exception {
        timer.shutdownNow();
        super.destroy();
    }

    /** Through the proxy of the installation, where there is one; it resolves names itself, so the name is checked here. */
    private static final class Routes extends SystemDefaultRoutePlanner {

        private final CheckedAddresses resolver;

        Routes(CheckedAddresses resolver) {
            super(ProxySelector.getDefault());
            this.resolver = resolver;
        }

        @Override
        protected @Nullable HttpHost determineProxy(HttpHost target, HttpContext context) throws HttpException {
            var proxy = super.determineProxy(target, context);
            if (proxy == null) {
                return null;
            }
            try {
                resolver.resolve(target.getHostName());
                // Named by the installation, so it may stand inside.
                return new HttpHost(proxy.getSchemeName(), InetAddress.getByName(proxy.getHostName()), proxy.getPort());
            } catch (IOException unknown) {
                throw new HttpException("No way to " + target, unknown);
            }
        }
    }
}
