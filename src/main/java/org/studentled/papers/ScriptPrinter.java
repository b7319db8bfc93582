package org.studentled.papers;

import java.util.Locale;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.studentled.printing.PrintableScript;
import org.studentled.round.Band;
import org.studentled.round.ParticipationId;
import org.studentled.script.Line;
import org.studentled.script.Script;
import org.studentled.script.Scripts;
import org.studentled.script.Step;

/** Writes out a child's script, with their answers in the blanks and a line where one is still open. */
@Component
class ScriptPrinter {

    private final Scripts scripts;

    ScriptPrinter(Scripts scripts) {
        this.scripts = scripts;
    }

    PrintableScript render(ParticipationId participation, String name, Band band, Locale language) {
        Script script = scripts.getByParticipation(participation, language);
        return new PrintableScript(
                name,
                spoken(band, language),
                script.steps().stream().map(step -> step(script, step)).toList());
    }

    private static PrintableScript.Step step(Script script, Step step) {
        return new PrintableScript.Step(
                step.number(),
                script.at(step).stream().map(ScriptPrinter::passage).toList());
    }

    private static PrintableScript.Passage passage(Line line) {
        return new PrintableScript.Passage(
                line.page(), line.parts().stream().map(ScriptPrinter::part).toList());
    }

    private static PrintableScript.Part part(Line.Part part) {
        if (!part.isBlank()) {
            return new PrintableScript.Part(part.words(), false);
        }
        return new PrintableScript.Part(part.typed() == null ? "" : part.typed(), true);
    }

    /** A band without a script in the language speaks English. */
    private static Locale spoken(Band band, Locale language) {
        String file = "scripts/" + band.name().toLowerCase(Locale.ROOT) + "/" + language.getLanguage() + ".yaml";
        return new ClassPathResource(file).exists() ? language : Locale.ENGLISH;
    }
}
