package org.studentled.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.webjars.WebJarVersionLocator;

/**
 * The scripts, styles and pictures that pages load, read and hashed once at start.
 *
 * <p>Each has an address that holds the hash of its content, so that a browser may keep it for a year and an update has
 * another address. What every page loads together is one file: a page costs one request for its style and one for its
 * scripts.
 */
@Component
public class StaticFiles {

    /** Below it lie all addresses with a hash, and the bundles. */
    static final String PLACE = "/static/";

    private static final int HASH_BYTES = 8;
    private static final String PLAIN_STYLES = "tokens base layout forms parts ";
    private static final String SCRIPTS =
            "kept app signin news room aloud grid sort waiting photo device card count copy";
    private static final String SORTABLE = "/webjars/sortablejs/Sortable.min.js";

    private final Map<String, StaticFile> files = new LinkedHashMap<>();
    private final WebJarVersionLocator webjars = new WebJarVersionLocator();

    /** @throws UncheckedIOException when one can't be read: an application without its scripts must not start */
    StaticFiles() {
        try {
            addOwn();
            add(SORTABLE, new ClassPathResource(webjar("sortablejs", "Sortable.min.js")));
            addBundle("screen.css", styles(PLAIN_STYLES + "student board diagram paper chart"));
            addBundle("family.css", styles(PLAIN_STYLES + "paper"));
            addBundle("screen.js", scripts());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param path as it stands in a template, such as {@code /static/screen.css} or {@code /lti/lti.css} */
    public Optional<StaticFile> find(String path) {
        return Optional.ofNullable(files.get(path));
    }

    private void addOwn() throws IOException {
        PathMatchingResourcePatternResolver places = new PathMatchingResourcePatternResolver();
        for (String kind : List.of("css/*.css", "js/*.js", "lti/*.*", "*.svg")) {
            String folder = kind.contains("/") ? kind.substring(0, kind.indexOf('/') + 1) : "";
            for (Resource file : places.getResources("classpath:static/" + kind)) {
                add("/" + folder + file.getFilename(), file);
            }
        }
    }

    private void add(String path, Resource file) throws IOException {
        store(path, file.getContentAsByteArray());
    }

    private void addBundle(String name, String text) {
        store(PLACE + name, text.getBytes(StandardCharsets.UTF_8));
    }

    private void store(String path, byte[] content) {
        String below = path.startsWith(PLACE) ? path.substring(PLACE.length()) : path.substring(1);
        files.put(path, new StaticFile(content, type(path), PLACE + hash(content) + "/" + below));
    }

    private String styles(String names) throws IOException {
        List<String> parts = new ArrayList<>();
        for (String name : names.strip().split(" ")) {
            parts.add(text("static/css/" + name + ".css"));
        }
        parts.add("@media print {\n" + text("static/css/print.css") + "}\n");
        return String.join("\n", parts);
    }

    /** Each behind a semicolon, so that none runs on into the next. */
    private String scripts() throws IOException {
        List<String> places = new ArrayList<>();
        places.add(webjar("htmx.org", "dist/htmx.min.js"));
        places.add(webjar("htmx-ext-sse", "sse.js"));
        for (String name : SCRIPTS.split(" ")) {
            places.add("static/js/" + name + ".js");
        }
        return places.stream().map(StaticFiles::text).collect(Collectors.joining("\n;\n", "", "\n"));
    }

    private String webjar(String name, String path) {
        String place = webjars.fullPath(name, path);
        if (place == null) {
            throw new IllegalStateException("no webjar " + name + " with " + path);
        }
        return place;
    }

    private static String text(String place) {
        try {
            return new ClassPathResource(place).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String type(String path) {
        return switch (path.substring(path.lastIndexOf('.') + 1)) {
            case "css" -> "text/css;charset=UTF-8";
            case "js" -> "text/javascript;charset=UTF-8";
            case "svg" -> "image/svg+xml";
            default -> throw new IllegalStateException("no media type for " + path);
        };
    }

    private static String hash(byte[] content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
            return HexFormat.of().formatHex(digest, 0, HASH_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /**
     * One file as a browser gets it.
     *
     * @param address with the hash of the content in it; what lies there never changes
     */
    @SuppressWarnings("ArrayRecordComponent") // never changed, never compared
    public record StaticFile(byte[] content, String type, String address) {}
}
