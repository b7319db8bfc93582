package org.studentled.lms.csv;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.studentled.progress.Excuses;
import org.studentled.progress.Measures;
import org.studentled.progress.Scores;
import org.studentled.progress.Source;
import org.studentled.school.ClassId;
import org.studentled.school.Classes;
import org.studentled.school.KnownAs;
import org.studentled.school.NameKey;
import org.studentled.school.NotAtThisSchool;
import org.studentled.school.SchoolZone;
import org.studentled.school.StudentId;
import org.studentled.school.Students;

/** How a list of grades comes in: dropped or pasted, looked at, taken over; taken over twice it changes nothing. */
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
    private final KnownAs knownAs;
    private final SchoolZone zone;
    private final MessageSource messages;

    Imports(
            Drafts drafts,
            Measures measures,
            Scores scores,
            Excuses excuses,
            Students students,
            Classes classes,
            KnownAs knownAs,
            SchoolZone zone,
            MessageSource messages) {
        this.drafts = drafts;
        this.measures = measures;
        this.scores = scores;
        this.excuses = excuses;
        this.students = students;
        this.classes = classes;
        this.knownAs = knownAs;
        this.zone = zone;
        this.messages = messages;
    }

    /** @throws Unreadable when it is no list; nothing is kept then */
    public UUID begin(ClassId classId, String name, byte[] file) {
        if (file.length > LARGEST) {
            throw new Unreadable(Unreadable.Kind.TOO_LARGE);
        }
        var text = Bundles.isZip(file) ? Bundles.asList(file, names(classId)) : Decoding.text(file);
        Sheet.of(text);
        return drafts.keep(classId, name, text);
    }

    public List<Waiting> waiting(ClassId classId) {
        return drafts.of(classId).stream()
                .map(draft -> new Waiting(draft.id(), draft.name(), draft.madeAt()))
                .toList();
    }

    @Transactional
    public void drop(ClassId classId, UUID id) {
        drafts.drop(draft(classId, id).id());
    }

    /** What the list would bring; nothing is kept yet. */
    public Preview look(ClassId classId, UUID id, Map<String, String> typed) {
        var draft = draft(classId, id);
        var sheet = Sheet.of(draft.content());
        var choices = guess(classId, sheet).changedBy(typed);
        return new Preview(draft.name(), sheet, choices, read(classId, sheet, choices));
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
        remember(classId, preview);
        drafts.drop(id);
        var found = preview.reading().found().size();
        return new Taken(changed, found - changed);
    }

    private void remember(ClassId classId, Preview preview) {
        for (var column : preview.sheet().columns()) {
            var choice = preview.choices().columns().get(column.place());
            if (!column.title().isBlank() && choice != null) {
                drafts.remember(classId, column.title(), choice.role());
            }
        }
        var severals = new HashMap<String, Integer>();
        preview.sheet().rows().forEach(row -> severals.merge(key(row, preview.choices()), 1, Integer::sum));
        for (var row : preview.sheet().rows()) {
            var chosen = preview.choices().who().get(row.line());
            var key = key(row, preview.choices());
            if (chosen != null && !key.isEmpty() && severals.getOrDefault(key, 0) == 1) {
                knownAs.studentOf(system(classId), key).ifPresent(old -> knownAs.forget(system(classId), key, old));
                knownAs.remember(system(classId), key, chosen);
            }
        }
    }

    private static String key(Sheet.Row row, Choices choices) {
        return Drafts.key(SheetReading.nameIn(row, choices));
    }

    private Reading read(ClassId classId, Sheet sheet, Choices choices) {
        var here = students.in(classId);
        var ids = here.stream().map(child -> child.id()).collect(Collectors.toSet());
        var known = choices.who().entrySet().stream()
                .filter(entry -> ids.contains(entry.getValue()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        var remembered = new HashMap<String, StudentId>();
        here.forEach(child ->
                knownAs.namesOf(system(classId), child.id()).forEach(name -> remembered.put(name, child.id())));
        return new SheetReading(
                        sheet,
                        new Choices(choices.columns(), known),
                        new People(here, remembered),
                        measures.of(classId),
                        messages)
                .read();
    }

    private Set<String> names(ClassId classId) {
        return students.in(classId).stream()
                .map(child -> NameKey.of(child.fullName()))
                .collect(Collectors.toSet());
    }

    private Choices guess(ClassId classId, Sheet sheet) {
        return Guessing.of(
                sheet, measures.of(classId), drafts.rolesBefore(classId), students.in(classId), zone.today());
    }

    private Drafts.Draft draft(ClassId classId, UUID id) {
        return drafts.find(id)
                .filter(draft -> draft.classId().equals(classId))
                .orElseThrow(() -> new NotAtThisSchool("import", id));
    }

    private static String system(ClassId classId) {
        return "list:" + classId;
    }

    /** A list that was dropped in and not taken over. */
    public record Waiting(UUID id, String name, Instant madeAt) {}

    /** A list and what it would bring. */
    public record Preview(String name, Sheet sheet, Choices choices, Reading reading) {}

    /** What came of it. */
    public record Taken(long changed, long unchanged) {}
}
