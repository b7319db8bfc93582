package org.studentled.sandbox;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A web server of the size a sandbox needs: paths, parameters and answers. */
public final class Web {

    private static final Set<Integer> USED_PORTS = ConcurrentHashMap.newKeySet();

    private final Map<String, Page> pages = new ConcurrentHashMap<>();
    private final ExecutorService threads = Executors.newFixedThreadPool(8, task -> {
        var thread = new Thread(task, "sandbox-web");
        thread.setDaemon(true);
        return thread;
    });
    private final HttpServer server;

    private Web(HttpServer server) {
        this.server = server;
    }

    public static Web on(int port) {
        try {
            var address = new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port);
            var web = new Web(port == 0 ? bindUnused(address) : HttpServer.create(address, 0));
            web.server.setExecutor(web.threads);
            web.server.createContext("/", web::serve);
            web.server.start();
            return web;
        } catch (IOException taken) {
            throw new UncheckedIOException("Port " + port + " cannot be used", taken);
        }
    }

    /** A platform is known by its address: no two in one run may have the same, though the first be closed. */
    private static HttpServer bindUnused(InetSocketAddress any) throws IOException {
        while (true) {
            var server = HttpServer.create(any, 0);
            if (USED_PORTS.add(server.getAddress().getPort())) {
                return server;
            }
            server.stop(0);
        }
    }

    public String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    public Web page(String path, Page page) {
        pages.put(path, page);
        return this;
    }

    public void stop() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            send(exchange, answer(exchange));
        }
    }

    private Answer answer(HttpExchange exchange) throws IOException {
        var page = pages.get(exchange.getRequestURI().getPath());
        if (page == null) {
            return Answer.text(404, "There is nothing here.");
        }
        try {
            return page.answer(read(exchange));
        } catch (Refused refused) {
            return refused.answer();
        } catch (RuntimeException fault) {
            return Answer.text(500, fault.toString());
        }
    }

    private static Request read(HttpExchange exchange) throws IOException {
        var parameters = new LinkedHashMap<String, String>();
        addTo(parameters, exchange.getRequestURI().getRawQuery());
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        if (!body.startsWith("{")) {
            addTo(parameters, body);
        }
        var headers = new HashMap<String, String>();
        exchange.getRequestHeaders().forEach((name, values) -> headers.put(name, values.get(0)));
        return new Request(exchange.getRequestMethod(), exchange.getRequestURI(), parameters, headers, body);
    }

    private static void addTo(Map<String, String> parameters, String encoded) {
        if (encoded == null || encoded.isEmpty()) {
            return;
        }
        for (var pair : encoded.split("&")) {
            var parts = pair.split("=", 2);
            parameters.put(decoded(parts[0]), parts.length == 2 ? decoded(parts[1]) : "");
        }
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static void send(HttpExchange exchange, Answer answer) throws IOException {
        answer.headers().forEach(exchange.getResponseHeaders()::set);
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        var body = answer.body();
        exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
    }

    /** What is served at one path. */
    @FunctionalInterface
    public interface Page {
        Answer answer(Request request);
    }

    /** What was asked. */
    public record Request(
            String method, URI uri, Map<String, String> parameters, Map<String, String> headers, String body) {

        public String get(String name) {
            return parameters.getOrDefault(name, "");
        }

        public String header(String name) {
            return headers.getOrDefault(name, "");
        }
    }

    /** What is answered. */
    public record Answer(int status, Map<String, String> headers, byte[] body) {

        public static Answer of(int status, String contentType, String body) {
            return new Answer(status, Map.of("Content-Type", contentType), body.getBytes(StandardCharsets.UTF_8));
        }

        public static Answer html(String body) {
            return of(200, "text/html; charset=utf-8", body);
        }

        public static Answer json(String body) {
            return of(200, "application/json", body);
        }

        public static Answer text(int status, String body) {
            return of(status, "text/plain; charset=utf-8", body);
        }

        public Answer with(String header, String value) {
            var all = new HashMap<>(headers);
            all.put(header, value);
            return new Answer(status, all, body);
        }
    }

    /** A request the sandbox does not accept, as a strict platform would not. */
    public static final class Refused extends RuntimeException {

        private final transient Answer answer;

        public Refused(int status, String why) {
            this(status, why, Map.of());
        }

        public Refused(int status, String why, Map<String, String> headers) {
            super(why);
            var all = new HashMap<>(headers);
            all.put("Content-Type", "text/plain; charset=utf-8");
            this.answer = new Answer(status, all, why.getBytes(StandardCharsets.UTF_8));
        }

        Answer answer() {
            return answer;
        }
    }
}
