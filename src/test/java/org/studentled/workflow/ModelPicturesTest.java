package org.studentled.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The pictures of the models in the documents are those of the models themselves. */
class ModelPicturesTest {

    private static final String INK = """
            <style>.diagram{background:#fffdf8;font:500 12px sans-serif}\
            .diagram-task,.diagram-box,.diagram-event,.diagram-gateway{fill:#fffdf8;stroke:#55605c;stroke-width:1.5}\
            .diagram-box{fill:#f1e9d9}.diagram-aside,.diagram-dashed{stroke-dasharray:5 4}\
            .diagram-inner{fill:none}.diagram-end{stroke-width:3.5}.by-model>.diagram-task{stroke-width:3}\
            .by-people>.diagram-task{fill:#fdefcd}.diagram-flow,.diagram-sign{fill:none;stroke:#55605c;stroke-width:1.5}\
            .diagram-arrow,.diagram-full{fill:#55605c}.diagram-word{fill:#24302f}</style>\
            """;

    static List<Path> models() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("bpmn"))) {
            return files.filter(file -> file.toString().endsWith(".bpmn"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void the_picture_in_the_documents_is_the_model_as_it_is(Path file) throws IOException {
        String process = file.getFileName().toString().replace(".bpmn", "");
        String drawn = Diagram.svg(Bpmn.readModelFromFile(file.toFile()), process, Set.of(), Set.of());
        int body = drawn.indexOf("<defs>");
        String fresh = drawn.substring(0, body) + INK + drawn.substring(body) + "\n";
        Path picture = Path.of("docs", "pictures", process + ".svg");
        if (System.getProperty("readme.write") != null) {
            Files.createDirectories(picture.getParent());
            Files.writeString(picture, fresh);
            return;
        }

        assertThat(picture)
                .as("draw it again with: mvn test -Dtest=ModelPicturesTest -Dreadme.write")
                .hasContent(fresh);
    }
}
