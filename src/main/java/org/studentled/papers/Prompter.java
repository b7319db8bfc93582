package org.studentled.papers;

import java.util.Locale;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.studentled.printing.SpokenScript;
import org.studentled.round.Band;
import org.studentled.round.ParticipationId;
import org.studentled.script.Line;
import org.studentled.script.Script;
import org.studentled.script.Scripts;
import org.studentled.script.Step;

/** Writes out a child's script, with their answers in the blanks and a line where one is still open. */
@Component
class Prompter {

    private final Scripts scripts;

    Prompter(Scripts scripts) {
        this.scripts = scripts;
    }

    SpokenScript write(ParticipationId child, String name, Band band, Locale language) {
        Script script = scripts.of(child, language);
        return new SpokenScript(
                name,
                spoken(band, language),
                script.steps().stream().map(step -> step(script, step)).toList());
    }

    private static SpokenScript.Step step(Script script, Step step) {
        return new SpokenScript.Step(
                step.number(), script.at(step).stream().map(Prompter::line).toList());
    }

    private static SpokenScript.Line line(Line line) {
        return new SpokenScript.Line(
                line.page(), line.parts().stream().map(Prompter::part).toList());
    }

    private static SpokenScript.Part part(Line.Part part) {
        if (!part.isBlank()) {
            return new SpokenScript.Part(part.words(), false);
        }
        return new SpokenScript.Part(part.typed() == null ? "" : part.typed(), true);
    }

    /** A band without a script in the language speaks English. */
    private static Locale spoken(Band band, Locale language) {
        String file = "scripts/" + band.name().toLowerCase(Locale.ROOT) + "/" + language.getLanguage() + ".yaml";
        return new ClassPathResource(file).exists() ? language : Locale.ENGLISH;
    }
}
