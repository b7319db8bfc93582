package org.studentled.script;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.studentled.round.Band;

/**
 * The scripts of all bands and languages, read at the start: those that come along, and those a school put in their
 * place in a folder of its own, as {@code grades_2_3/en.yaml}.
 */
@Component
class ScriptTemplates {

    private static final String LANGUAGE_OF_ALL = "en";

    private final Map<Band, Map<String, ScriptTemplate>> read = new EnumMap<>(Band.class);

    ScriptTemplates(@Value("${school.scripts:}") String folder) {
        readAll("classpath:scripts/");
        if (!folder.isBlank()) {
            readAll("file:" + (folder.endsWith("/") ? folder : folder + "/"));
        }
    }

    /** A language without a script of its own for the band is told in English. */
    ScriptTemplate getByBand(Band band, Locale reader) {
        Map<String, ScriptTemplate> languages = Objects.requireNonNull(read.get(band));
        ScriptTemplate own = languages.get(reader.getLanguage());
        return own != null ? own : Objects.requireNonNull(languages.get(LANGUAGE_OF_ALL));
    }

    private void readAll(String root) {
        for (Band band : Band.values()) {
            Map<String, ScriptTemplate> languages = read.computeIfAbsent(band, key -> new HashMap<>());
            for (Resource file : files(root + band.name().toLowerCase(Locale.ROOT) + "/*.yaml")) {
                String language = Objects.requireNonNull(file.getFilename()).replace(".yaml", "");
                String path = root.substring(root.indexOf(':') + 1)
                        + band.name().toLowerCase(Locale.ROOT) + "/" + language + ".yaml";
                languages.put(language, ScriptTemplateReader.read(path, text(file), Locale.forLanguageTag(language)));
            }
        }
    }

    private static Resource[] files(String pattern) {
        try {
            return new PathMatchingResourcePatternResolver().getResources(pattern);
        } catch (IOException e) {
            throw new UncheckedIOException("No scripts at " + pattern, e);
        }
    }

    private static String text(Resource file) {
        try {
            return file.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Unreadable script " + file, e);
        }
    }
}
