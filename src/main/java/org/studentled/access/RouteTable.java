package org.studentled.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;

/**
 * Who may open what: the lines of {@code access/routes.txt}, the only place that says it.
 *
 * <p>All files of that name on the class path count, so that screens which exist only in tests are listed there.
 */
@Component
public class RouteTable {

    private static final String FILES = "classpath*:access/routes.txt";

    private final List<Route> routes;

    /** By the first word of the path; the narrower pattern first, as Spring picks its handlers. */
    private final Map<String, List<Route>> byFirstWord = new HashMap<>();

    private final Map<String, Route> byLine = new HashMap<>();

    /** @throws IllegalStateException when a line is wrong: nothing may start with half a table */
    RouteTable() {
        this(RouteTableParser.parse(lines()));
    }

    RouteTable(List<Route> routes) {
        this.routes = routes;
        routes.stream()
                .sorted(Comparator.comparing(Route::pattern))
                .forEach(route -> byFirstWord
                        .computeIfAbsent(
                                firstWord(
                                        PathContainer.parsePath(route.pattern().getPatternString())),
                                any -> new ArrayList<>())
                        .add(route));
        routes.forEach(route -> byLine.put(route.toString(), route));
    }

    public List<Route> all() {
        return routes;
    }

    /** The line for a request that has not found its handler yet. */
    public Optional<Route> find(String method, PathContainer path) {
        return matching(path).stream().filter(route -> route.takes(method)).findFirst();
    }

    /** Whether something at this path, whatever the method, is open to anyone. */
    boolean hasOpen(PathContainer path) {
        return matching(path).stream().anyMatch(Route::isOpen);
    }

    /** The line of a handler. */
    public Optional<Route> findByPattern(String method, String pattern) {
        String read = method.equals("HEAD") ? "GET" : method;
        return Optional.ofNullable(byLine.get(read + " " + pattern))
                .or(() -> Optional.ofNullable(byLine.get(Route.ANY + " " + pattern)));
    }

    private List<Route> matching(PathContainer path) {
        return byFirstWord.getOrDefault(firstWord(path), List.of()).stream()
                .filter(route -> route.pattern().matches(path))
                .toList();
    }

    private static String firstWord(PathContainer path) {
        return path.elements().stream()
                .filter(PathContainer.PathSegment.class::isInstance)
                .map(PathContainer.Element::value)
                .findFirst()
                .orElse("");
    }

    private static List<String> lines() {
        List<String> lines = new ArrayList<>();
        try {
            for (Resource file : new PathMatchingResourcePatternResolver().getResources(FILES)) {
                lines.addAll(file.getContentAsString(UTF_8).lines().toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lines;
    }
}
