package org.studentled.papers;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.stereotype.Component;
import org.studentled.portfolio.OpenBook;
import org.studentled.portfolio.Photo;
import org.studentled.portfolio.Photos;
import org.studentled.portfolio.Piece;
import org.studentled.printing.Look;
import org.studentled.printing.Paper;
import org.studentled.printing.Press;
import org.studentled.printing.Unprintable;
import org.studentled.round.ParticipationId;

/** What a family can download when a round is over: the papers to read, and the original photos of the work. */
@Component
public class FamilyPack {

    private final Papers papers;
    private final Photos photos;
    private final Press press;

    FamilyPack(Papers papers, Photos photos, Press press) {
        this.papers = papers;
        this.photos = photos;
        this.press = press;
    }

    /** @param book as far as the reader may see it */
    public void write(ParticipationId child, OpenBook book, Locale language, Look look, OutputStream out)
            throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            paper("portfolio", papers.of(book, language, look), zip);
            paper("script", papers.of(ChildPaper.SCRIPT, child, language, look), zip);
            paper("goals", papers.of(ChildPaper.THEN_AND_NOW, child, language, look), zip);
            for (Piece piece : works(book)) {
                for (Photo photo : photos.of(piece.id())) {
                    put("works/" + plain(piece.title()) + " " + photo.id() + ".jpg", photos.jpeg(photo.id()), zip);
                }
            }
        }
    }

    private void paper(String name, Paper paper, ZipOutputStream zip) throws IOException {
        byte[] pdf = printed(paper);
        if (pdf.length > 0) {
            put(name + ".pdf", pdf, zip);
        } else {
            put(name + ".html", ("<!DOCTYPE html>\n" + press.page(paper)).getBytes(StandardCharsets.UTF_8), zip);
        }
    }

    /** Empty where only a browser can write it. */
    private byte[] printed(Paper paper) {
        try {
            return press.print(paper);
        } catch (Unprintable missing) {
            return new byte[0];
        }
    }

    private static List<Piece> works(OpenBook book) {
        List<Piece> works = new ArrayList<>();
        for (OpenBook.OpenPage page : book.pages()) {
            if (page.piece() != null) {
                works.add(page.piece());
            }
        }
        return works;
    }

    private static String plain(String title) {
        return title.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "-");
    }

    private static void put(String name, byte[] bytes, ZipOutputStream zip) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(bytes);
        zip.closeEntry();
    }
}
