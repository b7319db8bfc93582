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
import org.studentled.portfolio.Photo;
import org.studentled.portfolio.Photos;
import org.studentled.portfolio.Piece;
import org.studentled.portfolio.PortfolioView;
import org.studentled.printing.Paper;
import org.studentled.printing.PaperRenderer;
import org.studentled.printing.PrintOptions;
import org.studentled.printing.UnprintableTextException;
import org.studentled.round.ParticipationId;

/** What a family can download when a round is over: the papers to read, and the original photos of the work. */
@Component
public class FamilyDownload {

    private final Papers papers;
    private final Photos photos;
    private final PaperRenderer paperRenderer;

    FamilyDownload(Papers papers, Photos photos, PaperRenderer paperRenderer) {
        this.papers = papers;
        this.photos = photos;
        this.paperRenderer = paperRenderer;
    }

    /** @param portfolio as far as the reader may see it */
    public void write(
            ParticipationId participation,
            PortfolioView portfolio,
            Locale language,
            PrintOptions options,
            OutputStream out)
            throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            paper("portfolio", papers.render(portfolio, language, options), zip);
            paper("script", papers.render(StudentPaper.SCRIPT, participation, language, options), zip);
            paper("goals", papers.render(StudentPaper.THEN_AND_NOW, participation, language, options), zip);
            for (Piece piece : works(portfolio)) {
                for (Photo photo : photos.findByPiece(piece.id())) {
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
            put(
                    name + ".html",
                    ("<!DOCTYPE html>\n" + paperRenderer.page(paper)).getBytes(StandardCharsets.UTF_8),
                    zip);
        }
    }

    /** Empty where only a browser can write it. */
    private byte[] printed(Paper paper) {
        try {
            return paperRenderer.render(paper);
        } catch (UnprintableTextException missing) {
            return new byte[0];
        }
    }

    private static List<Piece> works(PortfolioView portfolio) {
        List<Piece> works = new ArrayList<>();
        for (PortfolioView.PageView page : portfolio.pages()) {
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
