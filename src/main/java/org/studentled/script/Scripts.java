package org.studentled.script;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.studentled.round.Participation;
import org.studentled.round.ParticipationId;
import org.studentled.round.Participations;
import org.studentled.school.TextRules;

/** The children's scripts: the words of their band, with blanks they fill or confirm. */
@Component
public class Scripts {

    public static final int LONGEST_BLANK = 200;

    private final ScriptTemplates templates;
    private final Facts facts;
    private final Answers answers;
    private final ScriptSubjects students;
    private final Participations participations;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Scripts(
            ScriptTemplates templates,
            Facts facts,
            Answers answers,
            ScriptSubjects students,
            Participations participations,
            ApplicationEventPublisher events,
            Clock clock) {
        this.clock = clock;
        this.students = students;
        this.participations = participations;
        this.templates = templates;
        this.facts = facts;
        this.answers = answers;
        this.events = events;
    }

    /** In the language the child began to fill it in, else in the reader's, where the band has a script in it. */
    public Script getByParticipation(ParticipationId participation) {
        return getByParticipation(participation, LocaleContextHolder.getLocale());
    }

    public Script getByParticipation(ParticipationId participation, Locale reader) {
        return requireNonNull(getByParticipations(List.of(participations.get(participation)), reader)
                .get(participation));
    }

    /** The scripts of many children, as {@link #getByParticipation(ParticipationId, Locale)}, with as many statements as for one. */
    public Map<ParticipationId, Script> getByParticipations(Collection<Participation> all, Locale reader) {
        return students.findByParticipations(all, reader).values().stream()
                .map(this::scriptOf)
                .collect(Collectors.toMap(Script::participation, Function.identity()));
    }

    private Script scriptOf(ScriptSubject known) {
        ScriptTemplate template = templates.getByBand(known.round().band(), begunIn(known.written(), known.language()));
        ScriptSubject scriptSubject = known.in(template.language());
        Map<String, String> general = facts.general(scriptSubject);
        List<Line> lines = new ArrayList<>();
        for (ScriptTemplate.Passage passage : template.passages()) {
            for (Bindings bindings : facts.gather(scriptSubject, passage.repetition())) {
                Sentence sentence = passage.when(bindings.sayWhen());
                if (sentence != null && !sentence.written().isBlank()) {
                    lines.add(line(passage, with(general, bindings), sentence, scriptSubject, scriptSubject.written()));
                }
            }
        }
        return new Script(scriptSubject.id(), template.language(), lines);
    }

    /**
     * An empty text opens the blank again.
     *
     * @throws UnknownBlankException for a blank the child's script does not have, or no longer has
     */
    @Transactional
    public Answered fill(ParticipationId participation, String blank, String text) {
        participations.lock(participation);
        Script script = getByParticipation(participation);
        if (script.blank(blank).isEmpty()) {
            throw new UnknownBlankException();
        }
        answers.save(participation, blank, TextRules.optional(text, LONGEST_BLANK), script.language());
        return answered(participation);
    }

    /** The child takes over what their portfolio says. */
    @Transactional
    public Answered use(ParticipationId participation, String blank) {
        participations.lock(participation);
        Script script = getByParticipation(participation);
        String known =
                script.blank(blank).orElseThrow(UnknownBlankException::new).suggestion();
        answers.save(
                participation,
                blank,
                known.length() > LONGEST_BLANK ? known.substring(0, LONGEST_BLANK - 1) + "…" : known,
                script.language());
        return answered(participation);
    }

    /** The student stays with what they wrote: the record is wrong, and the teacher will look. */
    @Transactional
    public Answered disputeRecord(ParticipationId participation, String blank) {
        participations.lock(participation);
        if (getByParticipation(participation)
                .blank(blank)
                .filter(Line.Part::differs)
                .isEmpty()) {
            throw new UnknownBlankException();
        }
        answers.doubt(participation, blank);
        return answered(participation);
    }

    /** Asked while the participation is locked: else two blanks of one moment each see the other one still open. */
    private Answered answered(ParticipationId participation) {
        return new Answered(getByParticipation(participation), clock.instant());
    }

    /**
     * The script after an answer.
     *
     * @param at of two answers the later one has the later moment
     */
    public record Answered(Script script, Instant at) {}

    /** @throws BlanksOpenException while a blank is open */
    @Transactional
    public void filled(ParticipationId participation) {
        long open = getByParticipation(participation).openBlanks();
        if (open > 0) {
            throw new BlanksOpenException(open);
        }
        events.publishEvent(new Script.Filled(participation));
    }

    private static Locale begunIn(Map<String, Answers.Written> written, Locale reader) {
        return written.values().stream()
                .flatMap(each -> Stream.ofNullable(each.language()))
                .findFirst()
                .map(Locale::forLanguageTag)
                .orElse(reader);
    }

    private static Bindings with(Map<String, String> general, Bindings bindings) {
        Map<String, String> values = new HashMap<>(general);
        values.putAll(bindings.values());
        return new Bindings(bindings.subject(), bindings.sayWhen(), values);
    }

    private Line line(
            ScriptTemplate.Passage passage,
            Bindings bindings,
            Sentence sentence,
            ScriptSubject scriptSubject,
            Map<String, Answers.Written> written) {
        List<Line.Part> parts = new ArrayList<>();
        Integer page = facts.page(scriptSubject, passage.step());
        for (Sentence.Bit bit : sentence.toldWith(bindings)) {
            if (!bit.blank()) {
                parts.add(Line.Part.words(bit.text()));
                continue;
            }
            Line.Part part = blank(passage.step(), bindings, bit.text(), written);
            parts.add(part);
            if (part.kind() == Line.Kind.PAGE && part.isKnown()) {
                page = Integer.valueOf(part.suggestion());
            }
        }
        return new Line(passage.step(), page, parts);
    }

    private static Line.Part blank(Step step, Bindings bindings, String name, Map<String, Answers.Written> written) {
        String key = step + ":" + bindings.subject() + ":" + name;
        Answers.Written answer = written.get(key);
        return new Line.Part(
                "",
                key,
                Line.Kind.of(name),
                bindings.suggestion(name),
                answer == null ? null : answer.typed(),
                answer != null && answer.doubted());
    }

    /** The child's script has no such blank, or no longer has it. */
    public static class UnknownBlankException extends RuntimeException {}

    /** The script still has open blanks. */
    public static class BlanksOpenException extends RuntimeException {

        private final long open;

        BlanksOpenException(long open) {
            super(open + " blanks open");
            this.open = open;
        }

        public long open() {
            return open;
        }
    }
}
