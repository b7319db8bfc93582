package org.studentled.lms;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Another system on this machine: it answers as it is told, breaks as it is told, and counts what it is asked. */
public final class GradesElsewhere implements AutoCloseable {

    public final WireMockServer server = new WireMockServer(wireMockConfig().dynamicPort());

    public GradesElsewhere() {
        server.start();
    }

    public String address() {
        return "http://localhost:" + server.port();
    }

    /** A calm system without answers. */
    public void startOver() {
        server.resetAll();
    }

    /** How often it was asked since it was calm, beginning with this path. */
    public long asked(String path) {
        return server.getAllServeEvents().stream()
                .filter(event -> event.getRequest().getUrl().startsWith(path))
                .count();
    }

    /** Whatever is asked, it does this. */
    public void breaks(ResponseDefinitionBuilder how) {
        server.stubFor(any(anyUrl()).atPriority(1).willReturn(how));
    }

    public void hangsUp() {
        breaks(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));
    }

    public List<String> bodies() {
        return server.getAllServeEvents().stream()
                .map(event -> event.getRequest().getBodyAsString())
                .toList();
    }

    @Override
    public void close() {
        server.stop();
    }

    public static String recorded(String path) {
        try (var file = Objects.requireNonNull(GradesElsewhere.class.getResourceAsStream(path), path)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
