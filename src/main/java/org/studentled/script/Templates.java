package org.studentled.script;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.studentled.round.Band;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Reads the script of a band; a sentence with a blank nobody can fill is refused at once, with its name. */
@Component
class Templates {

    static final Pattern BLANK = Pattern.compile("\\{([a-z.]+)(!?)}");

    private final Map<Band, Template> read = new ConcurrentHashMap<>();

    Template of(Band band) {
        return read.computeIfAbsent(band, Templates::load);
    }

    private static Template load(Band band) {
        String path = "scripts/" + band.name().toLowerCase(Locale.ROOT) + "/en.yaml";
        try (InputStream file = new ClassPathResource(path).getInputStream()) {
            Object passages = new Yaml(new SafeConstructor(new LoaderOptions())).load(file);
            List<Template.Passage> read = new ArrayList<>();
            ((List<?>) passages).forEach(passage -> read.add(passage(path, (Map<?, ?>) passage)));
            return new Template(List.copyOf(read));
        } catch (IOException e) {
            throw new UncheckedIOException("No script " + path, e);
        }
    }

    private static Template.Passage passage(String path, Map<?, ?> written) {
        Map<String, String> say = new LinkedHashMap<>();
        written.forEach((when, sentence) -> {
            if (!"step".equals(when) && !"each".equals(when)) {
                say.put(String.valueOf(when), checked(path, String.valueOf(sentence)));
            }
        });
        Object each = written.get("each");
        Step step = Step.valueOf(String.valueOf(written.get("step")).toUpperCase(Locale.ROOT));
        return new Template.Passage(step, each == null ? "" : each.toString(), say);
    }

    private static String checked(String path, String sentence) {
        Matcher blanks = BLANK.matcher(sentence);
        while (blanks.find()) {
            if (!Bindings.KNOWN.contains(blanks.group(1))) {
                throw new IllegalStateException("The script " + path + " has a blank nobody can fill, {"
                        + blanks.group(1) + "}, in: " + sentence);
            }
        }
        return sentence;
    }
}
