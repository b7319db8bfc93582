package org.studentled.imports.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.studentled.access.AccessPolicy;
import org.studentled.access.AuditLog;
import org.studentled.imports.Column;
import org.studentled.imports.ImportBulkhead;
import org.studentled.imports.Imports;
import org.studentled.imports.UnreadableFileException;
import org.studentled.progress.Measures;
import org.studentled.school.Actor;
import org.studentled.school.ClassId;
import org.studentled.school.Classes;
import org.studentled.school.Student;
import org.studentled.school.Students;

/** Importing a list of grades: upload or paste it, preview it, import it. */
@Controller
@RequestMapping("/classes/{classId}/import")
class ImportPages {

    private final Imports imports;
    private final ImportBulkhead bulkhead;
    private final Classes classes;
    private final Students students;
    private final Measures measures;
    private final AccessPolicy accessPolicy;
    private final AuditLog auditLog;
    private final MessageSource messages;

    ImportPages(
            Imports imports,
            ImportBulkhead bulkhead,
            Classes classes,
            Students students,
            Measures measures,
            AccessPolicy accessPolicy,
            AuditLog auditLog,
            MessageSource messages) {
        this.imports = imports;
        this.bulkhead = bulkhead;
        this.classes = classes;
        this.students = students;
        this.measures = measures;
        this.accessPolicy = accessPolicy;
        this.auditLog = auditLog;
        this.messages = messages;
    }

    @GetMapping
    String show(Actor actor, @PathVariable ClassId classId, Model page) {
        accessPolicy.requireTeacherOfClass(actor, classId);
        page.addAttribute("schoolClass", classes.get(classId));
        page.addAttribute("waiting", imports.waiting(classId));
        page.addAttribute("measures", measures.findByClass(classId));
        return "imports/import";
    }

    @PostMapping
    String begin(
            Actor actor,
            @PathVariable ClassId classId,
            @RequestParam(defaultValue = "") String pasted,
            @RequestParam(required = false) @Nullable MultipartFile file) {
        accessPolicy.requireTeacherOfClass(actor, classId);
        if (file == null || file.isEmpty()) {
            byte[] text = pasted.getBytes(StandardCharsets.UTF_8);
            return "redirect:" + at(classId) + "/" + begin(classId, say("imports.pasted"), () -> text);
        }
        String name = String.valueOf(file.getOriginalFilename());
        return "redirect:" + at(classId) + "/" + begin(classId, name, () -> bytes(file));
    }

    @GetMapping("/{id}")
    String look(Actor actor, @PathVariable ClassId classId, @PathVariable UUID id, Model page) {
        accessPolicy.requireTeacherOfClass(actor, classId);
        page.addAttribute("schoolClass", classes.get(classId));
        page.addAttribute("id", id);
        page.addAttribute("preview", bulkhead.run(() -> imports.preview(classId, id, Map.of())));
        page.addAttribute("roles", roles(classId));
        page.addAttribute("children", students.in(classId));
        page.addAttribute(
                "names", students.in(classId).stream().collect(Collectors.toMap(Student::id, Student::fullName)));
        return "imports/import-preview";
    }

    /** @param typed what the teacher says the list means; a year of columns fits into no address, so it is kept here */
    @PostMapping("/{id}/look")
    String lookAgain(
            Actor actor,
            @PathVariable ClassId classId,
            @PathVariable UUID id,
            @RequestParam Map<String, String> typed) {
        accessPolicy.requireTeacherOfClass(actor, classId);
        imports.choose(classId, id, typed);
        return "redirect:" + at(classId) + "/" + id;
    }

    @PostMapping("/{id}")
    String take(
            Actor actor,
            @PathVariable ClassId classId,
            @PathVariable UUID id,
            @RequestParam Map<String, String> typed) {
        accessPolicy.requireTeacherOfClass(actor, classId);
        Imports.Taken taken = bulkhead.run(() -> imports.importInto(classId, id, typed));
        auditLog.record(actor, "grades-imported", classId.value(), null);
        return "redirect:/classes/%s/numbers?taken=%d&known=%d".formatted(classId, taken.changed(), taken.unchanged());
    }

    @PostMapping("/{id}/drop")
    String drop(Actor actor, @PathVariable ClassId classId, @PathVariable UUID id) {
        accessPolicy.requireTeacherOfClass(actor, classId);
        imports.delete(classId, id);
        return "redirect:" + at(classId);
    }

    private UUID begin(ClassId classId, String name, Supplier<byte[]> content) {
        return bulkhead.run(() -> imports.begin(classId, name, content.get()));
    }

    private Map<String, String> roles(ClassId classId) {
        Map<String, String> roles = new LinkedHashMap<>();
        measures.findByClass(classId).forEach(measure -> roles.put(measure.id().toString(), measure.name()));
        for (Column.Kind kind : Column.Kind.values()) {
            if (kind != Column.Kind.NUMBERS) {
                roles.put(kind.name(), say("imports.role." + kind));
            }
        }
        return roles;
    }

    private static byte[] bytes(MultipartFile file) {
        if (file.getSize() > Imports.LARGEST) {
            throw new UnreadableFileException(UnreadableFileException.Kind.TOO_LARGE);
        }
        try {
            return file.getBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String say(String key) {
        return messages.getMessage(key, null, LocaleContextHolder.getLocale());
    }

    private static String at(ClassId classId) {
        return "/classes/" + classId + "/import";
    }
}
