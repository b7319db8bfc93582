package org.studentled.script;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Reads a script a school wrote, and names the line in which something can't be said. */
final class ScriptTemplateReader {

    private static final Set<String> WAYS_OF_NUMBERS = Set.of("up", "down", "same", "one", "none");

    private final String path;

    private ScriptTemplateReader(String path) {
        this.path = path;
    }

    /** @throws InvalidTemplateException for a step, a case or a blank no one knows, and for a way the numbers may go that has no words */
    static ScriptTemplate read(String path, String text, Locale language) {
        return new ScriptTemplateReader(path).template(text, language);
    }

    private ScriptTemplate template(String text, Locale language) {
        try {
            Node written = new Yaml(new SafeConstructor(new LoaderOptions())).compose(new StringReader(text));
            if (!(written instanceof SequenceNode passages)) {
                throw new InvalidTemplateException(
                        path, 1, "a script is a list of passages, each beginning with \"- step:\"");
            }
            List<ScriptTemplate.Passage> read = new ArrayList<>();
            passages.getValue().forEach(passage -> read.add(passage(passage)));
            return new ScriptTemplate(language, List.copyOf(read));
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
            throw new InvalidTemplateException(path, line, "this is not written as it should be: " + e.getProblem());
        }
    }

    private ScriptTemplate.Passage passage(Node node) {
        if (!(node instanceof MappingNode mapping)) {
            throw invalidTemplateException(node, "a passage has a step and its sentences");
        }
        Map<String, ScalarNode> fields = fields(mapping);
        ScalarNode step = fields.remove("step");
        if (step == null) {
            throw invalidTemplateException(node, "a passage needs a step");
        }
        ScalarNode repeats = fields.remove("each");
        Repetition repetition = repeats == null ? Repetition.ONCE : repetition(repeats);
        Map<String, Sentence> say = new LinkedHashMap<>();
        fields.forEach((when, sentence) -> say.put(when, sentence(repetition, when, sentence)));
        if (!say.containsKey("always")
                && !(repetition == Repetition.MEASURE && say.keySet().containsAll(WAYS_OF_NUMBERS))) {
            throw invalidTemplateException(
                    node,
                    repetition == Repetition.MEASURE
                            ? "numbers may go every way: up, down, same, one and none each need a sentence"
                            : "a passage needs a sentence for \"always\"");
        }
        return new ScriptTemplate.Passage(step(step), repetition, say);
    }

    private Map<String, ScalarNode> fields(MappingNode mapping) {
        Map<String, ScalarNode> fields = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            if (!(tuple.getKeyNode() instanceof ScalarNode key)
                    || !(tuple.getValueNode() instanceof ScalarNode value)) {
                throw invalidTemplateException(tuple.getKeyNode(), "a sentence stands in quotes behind its name");
            }
            fields.put(key.getValue(), value);
        }
        return fields;
    }

    private Step step(ScalarNode node) {
        return Arrays.stream(Step.values())
                .filter(step -> step.name().equalsIgnoreCase(node.getValue()))
                .findFirst()
                .orElseThrow(() -> invalidTemplateException(node, "there is no step \"" + node.getValue() + "\""));
    }

    private Repetition repetition(ScalarNode node) {
        List<Repetition> named = Repetition.named(node.getValue());
        if (named.isEmpty()) {
            throw invalidTemplateException(
                    node, "a passage repeats for " + Repetition.words() + ", not for \"" + node.getValue() + "\"");
        }
        return named.get(0);
    }

    private Sentence sentence(Repetition repetition, String when, ScalarNode node) {
        if (!repetition.tells(when)) {
            throw invalidTemplateException(
                    node, "\"" + when + "\" never happens here; there are " + repetition.casesInWords());
        }
        Sentence sentence = new Sentence(node.getValue());
        if (!sentence.isWhole()) {
            throw invalidTemplateException(node, "a brace or bracket does not close");
        }
        for (String blank : sentence.blanks()) {
            if (!repetition.fills(blank)) {
                throw invalidTemplateException(node, "asks for a blank no one can fill: {" + blank + "}");
            }
        }
        return sentence;
    }

    private InvalidTemplateException invalidTemplateException(Node node, String why) {
        return new InvalidTemplateException(path, node.getStartMark().getLine() + 1, why);
    }

    /** A script can't be said as it is written. */
    static class InvalidTemplateException extends IllegalStateException {

        InvalidTemplateException(String path, int line, String why) {
            super("The script " + path + ", line " + line + ": " + why);
        }
    }
}
