package org.studentled.papers.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.studentled.papers.FamilyDownload;
import org.studentled.portfolio.PortfolioView;
import org.studentled.round.ParticipationId;

/** Hands a child's work over as one file. */
@Component
class ZipResponses {

    private static final MediaType ZIP = MediaType.parseMediaType("application/zip");

    private final FamilyDownload pack;
    private final ChosenPrintOptions chosenPrintOptions;

    ZipResponses(FamilyDownload pack, ChosenPrintOptions chosenPrintOptions) {
        this.pack = pack;
        this.chosenPrintOptions = chosenPrintOptions;
    }

    ResponseEntity<byte[]> respond(ParticipationId id, PortfolioView portfolio) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            pack.write(id, portfolio, chosenPrintOptions.language(), chosenPrintOptions.resolve("", false), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return PdfResponses.file(bytes.toByteArray(), "portfolio.zip", ZIP);
    }
}
