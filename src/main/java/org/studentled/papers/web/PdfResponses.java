package org.studentled.papers.web;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.studentled.printing.Paper;
import org.studentled.printing.PaperRenderer;
import org.studentled.printing.UnprintableTextException;

/** Hands a paper over: as a PDF, or, when no font on board can write some of it, as a page the browser prints. */
@Component
class PdfResponses {

    private final PaperRenderer paperRenderer;

    PdfResponses(PaperRenderer paperRenderer) {
        this.paperRenderer = paperRenderer;
    }

    ResponseEntity<byte[]> hand(Paper paper, String name) {
        try {
            return file(paperRenderer.render(paper), name + ".pdf", MediaType.APPLICATION_PDF);
        } catch (UnprintableTextException missing) {
            return page(paper);
        }
    }

    ResponseEntity<byte[]> page(Paper paper) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .body(("<!DOCTYPE html>\n" + paperRenderer.page(paper)).getBytes(StandardCharsets.UTF_8));
    }

    static ResponseEntity<byte[]> file(byte[] bytes, String name, MediaType type) {
        String plain = name.toLowerCase(Locale.ROOT).replace('_', '-');
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(type)
                .header(
                        "Content-Disposition",
                        ContentDisposition.inline().filename(plain).build().toString())
                .body(bytes);
    }
}
