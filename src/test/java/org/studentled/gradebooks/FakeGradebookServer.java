package org.studentled.gradebooks;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.stubbing.StubMapping;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;

/** Another system on this machine: it answers as it is told, breaks as it is told, and counts what it is asked. */
public final class FakeGradebookServer implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    public final WireMockServer server = new WireMockServer(wireMockConfig().dynamicPort());

    public FakeGradebookServer() {
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

    /** A work is gone there: from every list that names it by its title. */
    public void deletes(String title) {
        rewrite(body -> body.contains(title) ? without(title, body) : body);
    }

    /** It says the same as before, written by another hand. */
    public void rewrite(UnaryOperator<String> bodies) {
        for (StubMapping stub : List.copyOf(server.getStubMappings())) {
            String body = stub.getResponse().getBody();
            if (body != null && !bodies.apply(body).equals(body)) {
                stub.setResponse(ResponseDefinitionBuilder.like(stub.getResponse())
                        .withBody(bodies.apply(body))
                        .build());
                server.editStubMapping(stub);
            }
        }
    }

    private static String without(String title, String body) {
        try {
            JsonNode tree = JSON.readTree(body);
            prune(title, tree);
            return tree.toString();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static void prune(String title, JsonNode node) {
        Iterator<JsonNode> parts = node.elements();
        while (parts.hasNext()) {
            JsonNode part = parts.next();
            boolean named = false;
            for (JsonNode field : part) {
                named |= field.isTextual() && field.asText().equals(title);
            }
            if (named && node.isArray()) {
                parts.remove();
            } else {
                prune(title, part);
            }
        }
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
        try (var file = Objects.requireNonNull(FakeGradebookServer.class.getResourceAsStream(path), path)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
