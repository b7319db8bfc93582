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
final class TemplateReader {

    private static final Set<String> WAYS_OF_NUMBERS = Set.of("up", "down", "same", "one", "none");

    private final String path;

    private TemplateReader(String path) {
        this.path = path;
    }

    /** @throws Wrong for a step, a case or a blank no one knows, and for a way the numbers may go that has no words */
    static Template read(String path, String text, Locale language) {
        return new TemplateReader(path).template(text, language);
    }

    private Template template(String text, Locale language) {
        try {
            Node written = new Yaml(new SafeConstructor(new LoaderOptions())).compose(new StringReader(text));
            if (!(written instanceof SequenceNode passages)) {
                throw new Wrong(path, 1, "a script is a list of passages, each beginning with \"- step:\"");
            }
            List<Template.Passage> read = new ArrayList<>();
            passages.getValue().forEach(passage -> read.add(passage(passage)));
            return new Template(language, List.copyOf(read));
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
            throw new Wrong(path, line, "this is not written as it should be: " + e.getProblem());
        }
    }

    private Template.Passage passage(Node node) {
        if (!(node instanceof MappingNode mapping)) {
            throw wrong(node, "a passage has a step and its sentences");
        }
        Map<String, ScalarNode> fields = fields(mapping);
        ScalarNode step = fields.remove("step");
        if (step == null) {
            throw wrong(node, "a passage needs a step");
        }
        ScalarNode repeats = fields.remove("each");
        Each each = repeats == null ? Each.ONCE : each(repeats);
        Map<String, Sentence> say = new LinkedHashMap<>();
        fields.forEach((when, sentence) -> say.put(when, sentence(each, when, sentence)));
        if (!say.containsKey("always") && !(each == Each.MEASURE && say.keySet().containsAll(WAYS_OF_NUMBERS))) {
            throw wrong(
                    node,
                    each == Each.MEASURE
                            ? "numbers may go every way: up, down, same, one and none each need a sentence"
                            : "a passage needs a sentence for \"always\"");
        }
        return new Template.Passage(step(step), each, say);
    }

    private Map<String, ScalarNode> fields(MappingNode mapping) {
        Map<String, ScalarNode> fields = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            if (!(tuple.getKeyNode() instanceof ScalarNode key)
                    || !(tuple.getValueNode() instanceof ScalarNode value)) {
                throw wrong(tuple.getKeyNode(), "a sentence stands in quotes behind its name");
            }
            fields.put(key.getValue(), value);
        }
        return fields;
    }

    private Step step(ScalarNode node) {
        return Arrays.stream(Step.values())
                .filter(step -> step.name().equalsIgnoreCase(node.getValue()))
                .findFirst()
                .orElseThrow(() -> wrong(node, "there is no step \"" + node.getValue() + "\""));
    }

    private Each each(ScalarNode node) {
        List<Each> named = Each.named(node.getValue());
        if (named.isEmpty()) {
            throw wrong(node, "a passage repeats for " + Each.words() + ", not for \"" + node.getValue() + "\"");
        }
        return named.get(0);
    }

    private Sentence sentence(Each each, String when, ScalarNode node) {
        if (!each.tells(when)) {
            throw wrong(node, "\"" + when + "\" never happens here; there are " + each.casesInWords());
        }
        Sentence sentence = new Sentence(node.getValue());
        if (!sentence.isWhole()) {
            throw wrong(node, "a brace or bracket does not close");
        }
        for (String blank : sentence.blanks()) {
            if (!each.fills(blank)) {
                throw wrong(node, "asks for a blank nobody can fill: {" + blank + "}");
            }
        }
        return sentence;
    }

    private Wrong wrong(Node node, String why) {
        return new Wrong(path, node.getStartMark().getLine() + 1, why);
    }

    /** A script can't be said as it is written. */
    static class Wrong extends IllegalStateException {

        Wrong(String path, int line, String why) {
            super("The script " + path + ", line " + line + ": " + why);
        }
    }
}
