package org.studentled.imports;

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
import org.studentled.progress.Excuses;
import org.studentled.progress.Measures;
import org.studentled.progress.Numeral;
import org.studentled.progress.ScoreSource;
import org.studentled.progress.Scores;
import org.studentled.school.ClassId;
import org.studentled.school.Classes;
import org.studentled.school.NameMatcher;
import org.studentled.school.NotFoundException;
import org.studentled.school.SchoolZone;
import org.studentled.school.Students;

/** Imports a list of grades: uploaded or pasted, previewed, imported; importing it twice changes nothing. */
@Component
public class Imports {

    /** A class's list is a few kilobytes; this is a whole school's. */
    public static final int LARGEST = 1_000_000;

    private final ImportDrafts importDrafts;
    private final Measures measures;
    private final Scores scores;
    private final Excuses excuses;
    private final Students students;
    private final Classes classes;
    private final RememberedMappings remembered;
    private final SchoolZone zone;
    private final MessageSource messages;

    Imports(
            ImportDrafts importDrafts,
            Measures measures,
            Scores scores,
            Excuses excuses,
            Students students,
            Classes classes,
            RememberedMappings remembered,
            SchoolZone zone,
            MessageSource messages) {
        this.importDrafts = importDrafts;
        this.measures = measures;
        this.scores = scores;
        this.excuses = excuses;
        this.students = students;
        this.classes = classes;
        this.remembered = remembered;
        this.zone = zone;
        this.messages = messages;
    }

    /** @throws UnreadableFileException when it is no list; nothing is kept then */
    public UUID begin(ClassId classId, String name, byte[] file) {
        if (file.length > LARGEST) {
            throw new UnreadableFileException(UnreadableFileException.Kind.TOO_LARGE);
        }
        var text = ZipArchive.isOne(file)
                ? OneRosterBundle.asList(file, new NameMatcher(students.in(classId)))
                : CharsetDetector.text(file);
        GradeSheet.of(text);
        return importDrafts.save(classId, name, text);
    }

    public List<Waiting> waiting(ClassId classId) {
        return importDrafts.findByClass(classId);
    }

    @Transactional
    public void delete(ClassId classId, UUID id) {
        importDrafts.delete(draft(classId, id).id());
    }

    /** What a teacher says a list means is kept with it, so that it may be looked at again, however wide it is. */
    @Transactional
    public void choose(ClassId classId, UUID id, Map<String, String> typed) {
        importDrafts.rememberChoices(id, mappingOf(draft(classId, id), typed));
    }

    /** What the list would bring; nothing is kept yet. */
    public Preview preview(ClassId classId, UUID id, Map<String, String> typed) {
        var draft = draft(classId, id);
        var said = mappingOf(draft, typed);
        var decimal = ImportMapping.decimal(said);
        var sheet = GradeSheet.of(draft.content(), decimal);
        var mapping = guess(classId, sheet, said.get("group")).changedBy(said);
        return new Preview(
                draft.name(), sheet, mapping, read(classId, sheet, mapping), ColumnGuesser.groups(sheet), decimal);
    }

    /** The good lines are taken; what the columns were is remembered for the next list. */
    @Transactional
    public Taken importInto(ClassId classId, UUID id, Map<String, String> typed) {
        classes.lock(classId);
        var preview = preview(classId, id, typed);
        var changed = preview.result().found().stream()
                .filter(found -> scores.importGrade(found.measure(), found.grade(), ScoreSource.FILE))
                .count();
        preview.result()
                .excused()
                .forEach(one -> excuses.excuse(
                        one.measure().id(),
                        one.excused().student(),
                        one.excused().on(),
                        ScoreSource.FILE,
                        one.excused().workId()));
        remembered.choices(classId, preview);
        importDrafts.delete(id);
        var found = preview.result().found().size();
        return new Taken(changed, found - changed);
    }

    // What another class is chosen for says nothing about the columns that were hidden until then.
    private static Map<String, String> mappingOf(ImportDrafts.Draft draft, Map<String, String> typed) {
        var said = new HashMap<>(draft.typed());
        var now = ImportMapping.fields(typed);
        if (now.containsKey("group") && !now.get("group").equals(said.getOrDefault("group", ""))) {
            said.keySet().removeIf(name -> name.startsWith("role."));
            now.keySet().removeIf(name -> name.startsWith("role."));
        }
        said.putAll(now);
        said.values().removeIf(String::isEmpty);
        return said;
    }

    private ImportResult read(ClassId classId, GradeSheet sheet, ImportMapping mapping) {
        var here = students.in(classId);
        var ids = here.stream().map(student -> student.id()).collect(Collectors.toSet());
        var known = mapping.students().entrySet().stream()
                .filter(entry -> ids.contains(entry.getValue()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        var charts = measures.findByClass(classId);
        var settled = new ImportMapping(mapping.columns(), known, mapping.group());
        return new GradeSheetParser(
                        sheet,
                        settled,
                        new RowStudents(sheet, settled, here, remembered.students(classId, here)),
                        new EarlierImports(scores.from(ScoreSource.FILE, charts)),
                        charts,
                        messages)
                .read();
    }

    private ImportMapping guess(ClassId classId, GradeSheet sheet, @Nullable String group) {
        return ColumnGuesser.guess(
                sheet,
                measures.findByClass(classId),
                remembered.roles(classId),
                students.in(classId),
                zone.today(),
                group);
    }

    private ImportDrafts.Draft draft(ClassId classId, UUID id) {
        return importDrafts
                .find(id)
                .filter(draft -> draft.classId().equals(classId))
                .orElseThrow(() -> new NotFoundException("import", id));
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
            GradeSheet sheet,
            ImportMapping mapping,
            ImportResult result,
            List<String> groups,
            Numeral.@Nullable Sign decimal) {}

    /** What came of it. */
    public record Taken(long changed, long unchanged) {}
}
