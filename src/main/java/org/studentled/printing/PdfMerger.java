package org.studentled.printing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.multipdf.PDFMergerUtility;

/** Lays printed papers one on the other; their tags come along. */
final class PdfMerger {

    private PdfMerger() {}

    static byte[] merge(List<byte[]> papers) {
        PDFMergerUtility stack = new PDFMergerUtility();
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        papers.forEach(paper -> stack.addSource(new RandomAccessReadBuffer(paper)));
        stack.setDestinationStream(whole);
        try {
            stack.mergeDocuments(IOUtils.createTempFileOnlyStreamCache());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return whole.toByteArray();
    }
}
