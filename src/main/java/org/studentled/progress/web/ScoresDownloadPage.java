package org.studentled.progress.web;

import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.studentled.access.AccessPolicy;
import org.studentled.progress.ScoresCsv;
import org.studentled.school.Actor;
import org.studentled.school.ClassId;

/** The numbers of a class to take along. */
@Controller
class ScoresDownloadPage {

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final ScoresCsv numbers;
    private final AccessPolicy accessPolicy;

    ScoresDownloadPage(ScoresCsv numbers, AccessPolicy accessPolicy) {
        this.numbers = numbers;
        this.accessPolicy = accessPolicy;
    }

    @GetMapping("/classes/{classId}/numbers.csv")
    ResponseEntity<byte[]> download(Actor actor, @PathVariable ClassId classId) {
        accessPolicy.requireTeacherOfClass(actor, classId);
        return ResponseEntity.ok()
                .contentType(CSV)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("numbers.csv")
                                .build()
                                .toString())
                .body(numbers.csv(classId).getBytes(StandardCharsets.UTF_8));
    }
}
