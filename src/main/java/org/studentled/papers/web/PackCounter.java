package org.studentled.papers.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.studentled.papers.FamilyPack;
import org.studentled.portfolio.OpenBook;
import org.studentled.round.ParticipationId;

/** Hands a child's work over as one file. */
@Component
class PackCounter {

    private static final MediaType ZIP = MediaType.parseMediaType("application/zip");

    private final FamilyPack pack;
    private final Choice choice;

    PackCounter(FamilyPack pack, Choice choice) {
        this.pack = pack;
        this.choice = choice;
    }

    ResponseEntity<byte[]> of(ParticipationId id, OpenBook book) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            pack.write(id, book, choice.language(), choice.of("", false), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Counter.file(bytes.toByteArray(), "portfolio.zip", ZIP);
    }
}
