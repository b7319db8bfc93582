package org.studentled.lms.csv;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.studentled.lms.Numeral;
import org.studentled.progress.Excuses;
import org.studentled.progress.Measures;
import org.studentled.progress.Scores;
import org.studentled.progress.Source;
import org.studentled.school.ClassId;
import org.studentled.school.Classes;
import org.studentled.school.NameMatcher;
import org.studentled.school.NotAtThisSchool;
import org.studentled.school.SchoolZone;
import org.studentled.school.Students;

/** Imports a list of grades: uploaded or pasted, previewed, imported; importing it twice changes nothing. */
@Component
public class Imports {

    /** A class's list is a few kilobytes; this is a whole school's. */
    public static final int LARGEST = 1_000_000;

    private final Drafts drafts;
    private final Measures measures;
    private final Scores scores;
    private final Excuses excuses;
    private final Students students;
    private final Classes classes;
    private final RememberedChoices remembered;
    private final SchoolZone zone;
    private final MessageSource messages;

    Imports(
            Drafts drafts,
            Measures measures,
            Scores scores,
            Excuses excuses,
            Students students,
            Classes classes,
            RememberedChoices remembered,
            SchoolZone zone,
            MessageSource messages) {
        this.drafts = drafts;
        this.measures = measures;
        this.scores = scores;
        this.excuses = excuses;
        this.students = students;
        this.classes = classes;
        this.remembered = remembered;
        this.zone = zone;
        this.messages = messages;
    }

    /** @throws Unreadable when it is no list; nothing is kept then */
    public UUID begin(ClassId classId, String name, byte[] file) {
        if (file.length > LARGEST) {
            throw new Unreadable(Unreadable.Kind.TOO_LARGE);
        }
        var text = Zip.isOne(file) ? Bundles.asList(file, new NameMatcher(students.in(classId))) : Decoding.text(file);
        Sheet.of(text);
        return drafts.keep(classId, name, text);
    }

    public List<Waiting> waiting(ClassId classId) {
        return drafts.of(classId);
    }

    @Transactional
    public void drop(ClassId classId, UUID id) {
        drafts.drop(draft(classId, id).id());
    }

    /** What a teacher says a list means is kept with it, so that it may be looked at again, however wide it is. */
    @Transactional
    public void choose(ClassId classId, UUID id, Map<String, String> typed) {
        drafts.rememberChoices(id, said(draft(classId, id), typed));
    }

    /** What the list would bring; nothing is kept yet. */
    public Preview look(ClassId classId, UUID id, Map<String, String> typed) {
        var draft = draft(classId, id);
        var said = said(draft, typed);
        var decimal = Choices.decimal(said);
        var sheet = Sheet.of(draft.content(), decimal);
        var choices = guess(classId, sheet, said.get("group")).changedBy(said);
        return new Preview(
                draft.name(), sheet, choices, read(classId, sheet, choices), Guessing.groups(sheet), decimal);
    }

    /** The good lines are taken; what the columns were is remembered for the next list. */
    @Transactional
    public Taken take(ClassId classId, UUID id, Map<String, String> typed) {
        classes.hold(classId);
        var preview = look(classId, id, typed);
        var changed = preview.reading().found().stream()
                .filter(found -> scores.take(found.measure(), found.grade(), Source.FILE))
                .count();
        preview.reading()
                .excused()
                .forEach(one -> excuses.excuse(
                        one.measure().id(),
                        one.excused().student(),
                        one.excused().on(),
                        Source.FILE,
                        one.excused().workId()));
        remembered.choices(classId, preview);
        drafts.drop(id);
        var found = preview.reading().found().size();
        return new Taken(changed, found - changed);
    }

    // What another class is chosen for says nothing about the columns that were hidden until then.
    private static Map<String, String> said(Drafts.Draft draft, Map<String, String> typed) {
        var said = new HashMap<>(draft.typed());
        var now = Choices.fields(typed);
        if (now.containsKey("group") && !now.get("group").equals(said.getOrDefault("group", ""))) {
            said.keySet().removeIf(name -> name.startsWith("role."));
            now.keySet().removeIf(name -> name.startsWith("role."));
        }
        said.putAll(now);
        said.values().removeIf(String::isEmpty);
        return said;
    }

    private Reading read(ClassId classId, Sheet sheet, Choices choices) {
        var here = students.in(classId);
        var ids = here.stream().map(child -> child.id()).collect(Collectors.toSet());
        var known = choices.who().entrySet().stream()
                .filter(entry -> ids.contains(entry.getValue()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        var charts = measures.of(classId);
        var settled = new Choices(choices.columns(), known, choices.group());
        return new SheetReading(
                        sheet,
                        settled,
                        new RowOwners(sheet, settled, here, remembered.children(classId, here)),
                        new Charted(scores.from(Source.FILE, charts)),
                        charts,
                        messages)
                .read();
    }

    private Choices guess(ClassId classId, Sheet sheet, @Nullable String group) {
        return Guessing.of(
                sheet, measures.of(classId), remembered.roles(classId), students.in(classId), zone.today(), group);
    }

    private Drafts.Draft draft(ClassId classId, UUID id) {
        return drafts.find(id)
                .filter(draft -> draft.classId().equals(classId))
                .orElseThrow(() -> new NotAtThisSchool("import", id));
    }

    /** A list that was dropped in and not taken over. */
    public record Waiting(UUID id, String name, Instant madeAt) {}

    /**
     * A list and what it would bring.
     *
     * @param groups the classes it holds works of, where it names them
     * @param decimal the sign before the decimals, where the teacher said so
     */
    public record Preview(
            String name,
            Sheet sheet,
            Choices choices,
            Reading reading,
            List<String> groups,
            Numeral.@Nullable Sign decimal) {}

    /** What came of it. */
    public record Taken(long changed, long unchanged) {}
}
