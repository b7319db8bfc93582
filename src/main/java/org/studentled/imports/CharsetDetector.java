package org.studentled.imports;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Decodes a file whatever program wrote it: by its byte order mark, else as UTF-8, else as Windows-1252. */
final class CharsetDetector {

    private static final Charset OLD_WINDOWS = Charset.forName("windows-1252");
    private static final char MARK = '\uFEFF';

    private CharsetDetector() {}

    /** @throws UnreadableFileException when these are no letters at all */
    static String text(byte[] bytes) {
        // An old workbook of Excel, which Blackboard's lists of the same ending are not.
        if (starts(bytes, 0xD0, 0xCF)) {
            throw new UnreadableFileException(UnreadableFileException.Kind.WORKBOOK);
        }
        String text = decoded(bytes);
        String unmarked = !text.isEmpty() && text.charAt(0) == MARK ? text.substring(1) : text;
        if (unmarked.indexOf('\0') >= 0) {
            throw new UnreadableFileException(UnreadableFileException.Kind.NO_TEXT);
        }
        return unmarked;
    }

    private static String decoded(byte[] bytes) {
        if (starts(bytes, 0xFF, 0xFE) || oftenZero(bytes, 1)) {
            return new String(bytes, StandardCharsets.UTF_16LE);
        }
        if (starts(bytes, 0xFE, 0xFF) || oftenZero(bytes, 0)) {
            return new String(bytes, StandardCharsets.UTF_16BE);
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException older) {
            return new String(bytes, OLD_WINDOWS);
        }
    }

    private static boolean starts(byte[] bytes, int first, int second) {
        return bytes.length > 1 && (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
    }

    // Western text in two bytes a letter has a zero in nearly every second place.
    private static boolean oftenZero(byte[] bytes, int from) {
        int looked = 0;
        int zeros = 0;
        for (int at = from; at < Math.min(bytes.length, 400); at += 2) {
            looked++;
            zeros += bytes[at] == 0 ? 1 : 0;
        }
        return looked > 4 && zeros > looked * 0.7;
    }
}
