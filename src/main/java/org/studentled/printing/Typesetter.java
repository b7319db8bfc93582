package org.studentled.printing;

import com.openhtmltopdf.bidi.support.ICUBidiSplitter;
import com.openhtmltopdf.bidi.support.ICUBreakers;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FSFontUseCase;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.Diagnostic;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.springframework.stereotype.Component;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Sets a finished page of XHTML as a tagged PDF that a screen reader can read aloud (PDF/UA-1). */
@Component
class Typesetter {

    private static final float PDF_VERSION = 1.7f;

    private final BundledFonts bundledFonts;

    Typesetter(BundledFonts bundledFonts) {
        this.bundledFonts = bundledFonts;
    }

    /** @throws UnprintableTextException when no font on board can write some of it */
    byte[] set(String xhtml) {
        return set(xhtml, remark -> {});
    }

    byte[] set(String xhtml, Consumer<Diagnostic> remarks) {
        Document document = parsed(xhtml);
        ComposedText.apply(document);
        BidiMarkup.apply(document);
        Set<BundledFont> faces =
                bundledFonts.needed(document.getDocumentElement().getTextContent());
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        LocalResources resources = new LocalResources();
        PdfRendererBuilder builder = new PdfRendererBuilder()
                .withW3cDocument(document, "")
                .usePdfUaAccessibility(true)
                .usePdfVersion(PDF_VERSION)
                .withProducer("Student-Led Conferences")
                .useUriResolver(resources)
                .useProtocolsStreamImplementation(resources, LocalResources.HOUSE)
                .useExternalResourceAccessControl(
                        (address, type) -> LocalResources.mayBeRead(address),
                        ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI)
                .useExternalResourceAccessControl(
                        (address, type) -> true, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                .useUnicodeLineBreaker(new ICUBreakers.ICULineBreaker(Locale.ROOT))
                .useUnicodeBidiSplitter(new ICUBidiSplitter.ICUBidiSplitterFactory())
                .useUnicodeBidiReorderer(new ArabicDiacritics())
                .addDOMMutator(new RightToLeft())
                .withDiagnosticConsumer(remarks)
                .toStream(pdf);
        faces.forEach(face -> use(face, builder));
        try (BatikSVGDrawer drawings = new BatikSVGDrawer()) {
            builder.useSVGDrawer(drawings).run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pdf.toByteArray();
    }

    private static void use(BundledFont face, PdfRendererBuilder builder) {
        builder.useFont(
                () -> new ByteArrayInputStream(face.bytes()),
                face.family(),
                face.weight(),
                FontStyle.NORMAL,
                true,
                EnumSet.allOf(FSFontUseCase.class));
    }

    private static Document parsed(String xhtml) {
        try {
            DocumentBuilderFactory parsers = DocumentBuilderFactory.newDefaultInstance();
            parsers.setNamespaceAware(true);
            parsers.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return parsers.newDocumentBuilder().parse(new InputSource(new StringReader(xhtml)));
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new IllegalStateException("a paper is not well-formed", e);
        }
    }
}
