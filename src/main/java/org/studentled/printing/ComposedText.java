package org.studentled.printing;

import java.lang.Character.UnicodeBlock;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Set;
import org.w3c.dom.Document;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/**
 * Letters with their marks as one sign (Unicode NFC), before they are measured and set: the typesetter knows no places
 * for marks and would set them beside their letters. Some systems keep all names taken apart.
 */
final class ComposedText {

    /** Marks that go onto any letter; those of a single script are that script's matter. */
    private static final Set<UnicodeBlock> MARKS = Set.of(
            UnicodeBlock.COMBINING_DIACRITICAL_MARKS,
            UnicodeBlock.COMBINING_DIACRITICAL_MARKS_EXTENDED,
            UnicodeBlock.COMBINING_DIACRITICAL_MARKS_SUPPLEMENT,
            UnicodeBlock.COMBINING_MARKS_FOR_SYMBOLS,
            UnicodeBlock.COMBINING_HALF_MARKS);

    private ComposedText() {}

    /** Text by text, never the page as it is written: a mark at the beginning of a name would join the tag before it. */
    static void apply(Document document) {
        document.normalize();
        apply((Node) document.getDocumentElement());
    }

    /** A mark that no letter has taken in, as in Yoruba: only a program that knows the places of marks sets it. */
    static boolean isLooseMark(int sign) {
        UnicodeBlock block = UnicodeBlock.of(sign);
        return block != null && MARKS.contains(block);
    }

    private static void apply(Node node) {
        if (node instanceof Text text && !Normalizer.isNormalized(text.getData(), Form.NFC)) {
            text.setData(Normalizer.normalize(text.getData(), Form.NFC));
        }
        for (Node each = node.getFirstChild(); each != null; each = each.getNextSibling()) {
            apply(each);
        }
    }
}
