package org.studentled.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;

/** Whose word is taken for where a request came from, over real HTTP. */
class TrustedProxiesTest {

    private static final String[] FORGED = {
        "X-Forwarded-For", "198.51.100.7, 203.0.113.9",
        "X-Forwarded-Proto", "https",
        "X-Forwarded-Host", "evil.example",
        "X-Forwarded-Port", "444",
        "X-Forwarded-Prefix", "/evil",
        "Forwarded", "for=198.51.100.8;host=evil.example;proto=https"
    };

    @Test
    void without_a_proxy_nobody_chooses_where_they_come_from() throws Exception {
        assertThat(seen(List.of(""), FORGED))
                .startsWith("127.0.0.1 http localhost ")
                .doesNotContain("evil");
        assertThat(seen(List.of("192.0.2.1"), FORGED)).startsWith("127.0.0.1 http localhost ");
    }

    @Test
    void behind_the_schools_proxy_the_address_counts_that_the_proxy_saw() throws Exception {
        assertThat(seen(List.of("127.0.0.1"), FORGED)).isEqualTo("203.0.113.9 https evil.example 444");
        assertThat(seen(
                        List.of("127.0.0.0/8", "10.0.0.0/8"),
                        "X-Forwarded-For",
                        "198.51.100.7, 203.0.113.9, 10.1.2.3",
                        "X-Forwarded-Proto",
                        "https"))
                .startsWith("203.0.113.9 https ");
    }

    @ParameterizedTest
    @CsvSource({
        "10.0.0.0/8, 10.255.3.4, true",
        "10.0.0.0/8, 11.0.0.1, false",
        "172.16.0.0/12, 172.31.0.1, true",
        "172.16.0.0/12, 172.32.0.1, false",
        "192.0.2.7, 192.0.2.7, true",
        "192.0.2.7, 192.0.2.77, false",
        "::1, 0:0:0:0:0:0:0:1, true",
        "192.0.2.128/25, 192.0.2.127, false"
    })
    void ranges_hold_what_they_say(String proxy, String address, boolean trusted) {
        assertThat(address.matches(TrustedProxies.pattern(proxy))).isEqualTo(trusted);
    }

    @ParameterizedTest
    @ValueSource(strings = {"proxy.example", "10.0.0.0/33", "10.0.0.0/x", ".*", "::1/64"})
    void what_is_no_address_is_refused_at_the_start(String proxy) {
        assertThatThrownBy(() -> TrustedProxies.pattern(proxy)).hasMessageContaining(proxy);
    }

    private static String seen(List<String> proxies, String... headers) throws Exception {
        var server = new TomcatServletWebServerFactory(0);
        new TrustedProxies(proxies).customize(server);
        var running = server.getWebServer(
                context -> context.addServlet("seen", new Seen()).addMapping("/"));
        running.start();
        try {
            var request = HttpRequest.newBuilder(URI.create("http://localhost:" + running.getPort() + "/"))
                    .headers(headers)
                    .build();
            return HttpClient.newHttpClient()
                    .send(request, BodyHandlers.ofString())
                    .body();
        } finally {
            running.stop();
        }
    }

    private static final class Seen extends HttpServlet {

        private static final long serialVersionUID = 1L;

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            response.getWriter()
                    .print(request.getRemoteAddr() + " " + request.getScheme() + " " + request.getServerName() + " "
                            + request.getServerPort());
        }
    }
}
