package org.studentled.printing;

import static org.assertj.core.api.Assertions.fail;

import java.io.ByteArrayInputStream;
import java.util.List;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** Asks veraPDF whether a paper keeps to PDF/UA-1. */
public final class PdfUaValidator {

    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private PdfUaValidator() {}

    /** What a paper breaks; empty when a screen reader can read it. */
    public static List<String> faultsOf(byte[] pdf) {
        try (PDFAParser parser =
                        Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFUA_1);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFUA_1, false)) {
            ValidationResult result = validator.validate(parser);
            return result.getTestAssertions().stream()
                    .filter(assertion -> assertion.getStatus() == TestAssertion.Status.FAILED)
                    .map(assertion -> assertion.getRuleId().getClause() + ": " + assertion.getMessage() + " @ "
                            + assertion.getLocation().getContext())
                    .distinct()
                    .toList();
        } catch (Exception e) {
            return fail("veraPDF can't read the paper", e);
        }
    }
}
