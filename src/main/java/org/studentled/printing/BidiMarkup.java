package org.studentled.printing;

import com.ibm.icu.text.Bidi;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/**
 * Gives every run of words its direction before they are set. The typesetter puts runs one after the other and knows
 * directions of boxes only: what runs against its line, or turns twice within it, gets a box of its own.
 */
class BidiMarkup {

    private static final Set<String> WITHIN_LINES = Set.of("span", "strong");

    private BidiMarkup() {}

    static void apply(Document document) {
        apply(document.getDocumentElement());
    }

    private static void apply(Element element) {
        if (element.getTagName().equals("svg")) {
            return;
        }
        if (element.getAttribute("dir").equals("auto")) {
            element.setAttribute("dir", markUp(element.getTextContent()));
        }
        children(element, Text.class).forEach(BidiMarkup::setOwnWordsApart);
        element.normalize();
        if (!isRightToLeft(element)) {
            children(element, Text.class).forEach(BidiMarkup::wrapWhatTurnsTwice);
        }
        children(element, Text.class).stream()
                .filter(text -> text.getLength() == 0)
                .forEach(element::removeChild);
        if (needsBox(element)) {
            element.setAttribute("class", (element.getAttribute("class") + " turned").strip());
        }
        children(element, Element.class).forEach(BidiMarkup::apply);
    }

    /** What someone wrote runs as its first letter does. */
    private static String markUp(String text) {
        int first = text.codePoints()
                .map(Character::getDirectionality)
                .filter(BidiMarkup::isLetters)
                .findFirst()
                .orElse(Character.DIRECTIONALITY_LEFT_TO_RIGHT);
        return first == Character.DIRECTIONALITY_LEFT_TO_RIGHT ? "ltr" : "rtl";
    }

    static boolean isRightToLeft(Node element) {
        for (Node node = element; node instanceof Element each; node = node.getParentNode()) {
            if (each.hasAttribute("dir")) {
                return each.getAttribute("dir").equals("rtl");
            }
        }
        return false;
    }

    private static void setOwnWordsApart(Text text) {
        int first = text.getData().indexOf(BidiIsolate.FIRST);
        int last = text.getData().indexOf(BidiIsolate.LAST, first);
        if (first >= 0 && last >= 0) {
            Text words = text.splitText(first);
            Text rest = words.splitText(last - first + 1);
            words.setData(words.getData().substring(1, last - first));
            String direction = markUp(words.getData());
            // What runs as its sentence does stays in it, so that it is also read in it.
            if (direction.equals("rtl") != isRightToLeft(words.getParentNode())) {
                wrap(words).setAttribute("dir", direction);
            }
            setOwnWordsApart(rest);
        }
    }

    /** Plain words of the other direction find their place in a line alone, and may go on in the next one. */
    private static boolean needsBox(Element element) {
        IntPredicate isPlain = sign -> sign == ' ' || isLetters(Character.getDirectionality(sign));
        return WITHIN_LINES.contains(element.getTagName())
                && isRightToLeft(element) != isRightToLeft(element.getParentNode())
                && !element.getTextContent().codePoints().allMatch(isPlain);
    }

    private static boolean isLetters(int direction) {
        return direction == Character.DIRECTIONALITY_LEFT_TO_RIGHT
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
    }

    private static void wrapWhatTurnsTwice(Text text) {
        Bidi levels = new Bidi(text.getData(), Bidi.DIRECTION_LEFT_TO_RIGHT);
        int length = text.getLength();
        int from = 0;
        while (from < length && levels.getLevelAt(from) == 0) {
            from++;
        }
        int to = from;
        boolean twice = false;
        while (to < length && levels.getLevelAt(to) > 0) {
            twice |= levels.getLevelAt(to) > 1;
            to++;
        }
        if (to < length) {
            wrapWhatTurnsTwice(text.splitText(to));
        }
        if (twice) {
            wrap(text.splitText(from)).setAttribute("dir", "rtl");
        }
    }

    private static Element wrap(Text words) {
        Element apart = words.getOwnerDocument().createElementNS("http://www.w3.org/1999/xhtml", "span");
        words.getParentNode().replaceChild(apart, words);
        apart.appendChild(words);
        return apart;
    }

    private static <N extends Node> List<N> children(Element parent, Class<N> kind) {
        List<N> children = new ArrayList<>();
        for (Node each = parent.getFirstChild(); each != null; each = each.getNextSibling()) {
            if (kind.isInstance(each)) {
                children.add(kind.cast(each));
            }
        }
        return children;
    }
}
