package org.studentled.script;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.studentled.round.Band;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Reads the scripts of all bands at the start; a sentence with a blank nobody can fill is refused with its line. */
@Component
class Templates {

    static final Pattern BLANK = Pattern.compile("\\{([^}]*)}");

    private final Map<Band, Template> read = new EnumMap<>(Band.class);

    Templates() {
        for (Band band : Band.values()) {
            String path = "scripts/" + band.name().toLowerCase(Locale.ROOT) + "/en.yaml";
            read.put(band, parse(path, text(path)));
        }
    }

    Template of(Band band) {
        return Objects.requireNonNull(read.get(band));
    }

    static Template parse(String path, String text) {
        List<Template.Passage> passages = new ArrayList<>();
        Object written = new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
        ((List<?>) written).forEach(passage -> passages.add(passage(path, text, (Map<?, ?>) passage)));
        return new Template(List.copyOf(passages));
    }

    private static String text(String path) {
        try (InputStream file = new ClassPathResource(path).getInputStream()) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("No script " + path, e);
        }
    }

    private static Template.Passage passage(String path, String text, Map<?, ?> written) {
        Map<String, String> say = new LinkedHashMap<>();
        written.forEach((when, sentence) -> {
            if (!"step".equals(when) && !"each".equals(when)) {
                say.put(String.valueOf(when), checked(path, text, String.valueOf(sentence)));
            }
        });
        Object each = written.get("each");
        Step step = Step.valueOf(String.valueOf(written.get("step")).toUpperCase(Locale.ROOT));
        return new Template.Passage(step, each == null ? "" : each.toString(), say);
    }

    private static String checked(String path, String text, String sentence) {
        Matcher blanks = BLANK.matcher(sentence);
        while (blanks.find()) {
            if (!Bindings.KNOWN.contains(blanks.group(1))) {
                throw new UnknownBlank(path, lineOf(text, blanks.group()), blanks.group());
            }
        }
        return sentence;
    }

    private static long lineOf(String text, String blank) {
        return 1
                + text.substring(0, text.indexOf(blank))
                        .chars()
                        .filter(sign -> sign == '\n')
                        .count();
    }

    /** A sentence asks for something nobody can fill in. */
    static class UnknownBlank extends IllegalStateException {

        UnknownBlank(String path, long line, String blank) {
            super("The script " + path + " asks in line " + line + " for a blank nobody can fill: " + blank);
        }
    }
}
