package org.studentled.progress.web;

import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.studentled.access.Doors;
import org.studentled.progress.NumbersAlong;
import org.studentled.school.ClassId;
import org.studentled.school.Who;

/** The numbers of a class to take along. */
@Controller
class NumbersDownload {

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final NumbersAlong numbers;
    private final Doors doors;

    NumbersDownload(NumbersAlong numbers, Doors doors) {
        this.numbers = numbers;
        this.doors = doors;
    }

    @GetMapping("/classes/{classId}/numbers.csv")
    ResponseEntity<byte[]> download(Who who, @PathVariable ClassId classId) {
        doors.teachesClass(who, classId);
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
