package org.studentled.sandbox.classroom;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.tomakehurst.wiremock.http.Request;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/** One request as the pretend Google understands it: override, gzip and repeated parameters undone. */
final class GoogleRequest {

    final String method;
    final String path;
    final String query;
    final String body;
    final Map<String, List<String>> parameters;
    final Map<String, List<String>> form;
    final String authorization;

    GoogleRequest(Request request) {
        var uri = URI.create(request.getUrl());
        String override = request.getHeader("X-HTTP-Method-Override");
        method = override != null ? override : request.getMethod().value();
        path = uri.getPath();
        query = uri.getRawQuery() == null ? "" : uri.getRawQuery();
        body = text(request.getBody() == null ? new byte[0] : request.getBody());
        parameters = pairs(query);
        String type = request.getHeader("Content-Type");
        form = type != null && type.startsWith("application/x-www-form-urlencoded") ? pairs(body) : Map.of();
        authorization = request.getHeader("Authorization") == null ? "" : request.getHeader("Authorization");
    }

    String one(String name) {
        return parameters.getOrDefault(name, List.of("")).get(0);
    }

    String field(String name) {
        return form.getOrDefault(name, List.of("")).get(0);
    }

    List<String> all(String name) {
        return parameters.getOrDefault(name, List.of());
    }

    JsonNode json() {
        try {
            return new ObjectMapper().readTree(body);
        } catch (IOException notJson) {
            throw GoogleError.argument("Invalid JSON payload received.");
        }
    }

    private static String text(byte[] bytes) {
        boolean zipped = bytes.length > 1 && bytes[0] == (byte) 0x1f && bytes[1] == (byte) 0x8b;
        try (var in = zipped ? new GZIPInputStream(new ByteArrayInputStream(bytes)) : new ByteArrayInputStream(bytes)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Map<String, List<String>> pairs(String text) {
        var pairs = new LinkedHashMap<String, List<String>>();
        for (String pair : text.split("&")) {
            if (!pair.isEmpty()) {
                String[] sides = pair.split("=", 2);
                pairs.computeIfAbsent(decode(sides[0]), name -> new ArrayList<>())
                        .add(sides.length > 1 ? decode(sides[1]) : "");
            }
        }
        return pairs;
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
