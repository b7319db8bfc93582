package org.studentled.printing;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** A class set of 30 books of 25 pages, with photos and charts: the press of the house beside Chromium printing the same pages. */
class ClassSetBench {

    private static final int STUDENTS = 30;
    private static final int PAGES = 25;
    private static final Path OUT = Path.of("target/bench");

    private final PaperRenderer paperRenderer = paperRenderer();

    @Test
    void a_class_set() throws Exception {
        Files.createDirectories(OUT);
        List<Paper> papers = new ArrayList<>();
        for (int student = 1; student <= STUDENTS; student++) {
            papers.add(new Paper("Child " + student, Locale.ENGLISH, new PrintOptions(PrintOptions.Format.LETTER, false), sheets(student)));
        }
        paperRenderer.render(papers.get(0));
        forgetPeaks();
        long began = System.nanoTime();
        int pages = 0;
        List<byte[]> printed = new ArrayList<>();
        for (Paper paper : papers) {
            printed.add(paperRenderer.render(paper));
        }
        double house = seconds(began);
        long heap = peakHeap();
        for (byte[] pdf : printed) {
            pages += pagesOf(pdf);
        }
        long stacking = System.nanoTime();
        byte[] all = PaperRenderer.stack(printed);
        System.out.printf(
                Locale.ROOT,
                "press of the house: %d papers, %d pages, %.1f s (%.0f ms a page), peak heap %d MB, %.1f MB, in one file after %.1f s more%n",
                STUDENTS, pages, house, 1000 * house / pages, heap >> 20, all.length / 1e6, seconds(stacking));
        chromium(papers, house, heap);
    }

    private void chromium(List<Paper> papers, double house, long heap) throws Exception {
        String browser = System.getenv().getOrDefault("CHROMIUM", "/usr/bin/chromium");
        if (!Files.isExecutable(Path.of(browser))) {
            System.out.println("no Chromium here: nothing to compare with");
            return;
        }
        String css = Path.of("src/main/resources/static").toAbsolutePath().toUri().toString().replaceAll("/$", "");
        long began = System.nanoTime();
        long most = 0;
        int pages = 0;
        for (int student = 0; student < papers.size(); student++) {
            Path html = OUT.resolve("child-" + student + ".html").toAbsolutePath();
            Path pdf = OUT.resolve("child-" + student + ".pdf").toAbsolutePath();
            String page = paperRenderer.page(papers.get(student)).replace("href=\"/css/", "href=\"" + css + "/css/");
            Files.writeString(html, "<!DOCTYPE html>\n" + page, StandardCharsets.UTF_8);
            most = Math.max(most, memoryOf(new ProcessBuilder(
                            browser, "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer",
                            "--print-to-pdf=" + pdf, html.toUri().toString())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()));
            pages += pagesOf(Files.readAllBytes(pdf));
        }
        double took = seconds(began);
        System.out.printf(
                Locale.ROOT,
                "Chromium, one start for each child: %d pages, %.1f s (%.0f ms a page), peak %d MB in processes of its own%n"
                        + "ratio Chromium / house: time %.2f, memory %.2f%n",
                pages, took, 1000 * took / pages, most >> 20, took / house, (double) most / heap);
    }

    /** The most that the browser and its children held at once. */
    private static long memoryOf(Process browser) throws Exception {
        long most = 0;
        while (browser.isAlive()) {
            long now = resident(browser.pid());
            for (ProcessHandle student : browser.descendants().toList()) {
                now += resident(student.pid());
            }
            most = Math.max(most, now);
            Thread.sleep(50);
        }
        return most;
    }

    private static long resident(long pid) {
        try {
            return Files.readAllLines(Path.of("/proc/" + pid + "/smaps_rollup")).stream()
                    .filter(line -> line.startsWith("Pss:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                    .sum();
        } catch (IOException | java.io.UncheckedIOException gone) {
            return 0;
        }
    }

    private static List<Sheet> sheets(int student) {
        List<PrintablePortfolio.Leaf> leaves = new ArrayList<>();
        leaves.add(new PrintablePortfolio.Leaf(1, "COVER", "", null, null, List.of()));
        for (int page = 2; page <= PAGES; page++) {
            leaves.add(page % 2 == 0 ? chart(page) : work(page, student));
        }
        PrintablePortfolio portfolio = new PrintablePortfolio("Child " + student, "Room 12", "Autumn", LocalDate.of(2026, 11, 19), leaves, List.of(), List.of(), "", false);
        return List.of(Sheet.in(Locale.ENGLISH, portfolio));
    }

    private static PrintablePortfolio.Leaf chart(int page) {
        List<PrintablePortfolio.Point> points = new ArrayList<>();
        StringBuilder svg = new StringBuilder(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"line-chart\" viewBox=\"0 0 360 210\" role=\"img\" aria-label=\"line\">");
        for (int week = 0; week < 10; week++) {
            points.add(new PrintablePortfolio.Point(LocalDate.of(2026, 9, 4).plusWeeks(week), "" + (60 + week * 3)));
            svg.append("<circle cx=\"%d\" cy=\"%d\" r=\"5\"/><text x=\"%d\" y=\"%d\" font-size=\"12\">%d</text>"
                    .formatted(30 + week * 32, 180 - week * 12, 30 + week * 32, 170 - week * 12, 60 + week * 3));
        }
        return new PrintablePortfolio.Leaf(page, "CHART", "Reading", new PrintablePortfolio.Chart(svg + "</svg>", "words", points), null, List.of());
    }

    private static PrintablePortfolio.Leaf work(int page, int student) {
        String why = "I worked on it for three days, and then I asked a friend what could be clearer. ".repeat(3);
        return new PrintablePortfolio.Leaf(page, "PIECE", "My work " + page, null, new PrintablePortfolio.Work(true, why, null, List.of(photo(page, student))), List.of());
    }

    private static PrintablePortfolio.Picture photo(int page, int student) {
        BufferedImage image = new BufferedImage(1200, 900, BufferedImage.TYPE_INT_RGB);
        Graphics2D brush = image.createGraphics();
        brush.setPaint(new GradientPaint(0, 0, new Color(page * 9, student * 8, 90), 1200, 900, Color.WHITE));
        brush.fillRect(0, 0, 1200, 900);
        for (int line = 0; line < 300; line++) {
            brush.setColor(new Color((line * 37 + student) % 255, (line * 91 + page) % 255, line % 255));
            brush.drawLine(line * 4, 0, 1200 - line * 3, 900);
        }
        brush.dispose();
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            ImageIO.write(image, "jpeg", bytes);
            return new PrintablePortfolio.Picture(
                    "data:image/jpeg;base64," + Base64.getEncoder().encodeToString(bytes.toByteArray()), "a photo");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static PaperRenderer paperRenderer() {
        ResourceBundleMessageSource words = new ResourceBundleMessageSource();
        words.setBasename("messages/printing");
        words.setDefaultEncoding(StandardCharsets.UTF_8.name());
        words.setFallbackToSystemLocale(false);
        ClassLoaderTemplateResolver files = new ClassLoaderTemplateResolver();
        files.setPrefix("templates/");
        files.setSuffix(".html");
        files.setTemplateMode(TemplateMode.HTML);
        SpringTemplateEngine templates = new SpringTemplateEngine();
        templates.setTemplateEngineMessageSource(words);
        templates.setTemplateResolver(files);
        return new PaperRenderer(templates, new Typesetter(new BundledFonts()));
    }

    private static int pagesOf(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return document.getNumberOfPages();
        }
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }

    private static void forgetPeaks() {
        System.gc();
        ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
    }

    private static long peakHeap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
    }
}
