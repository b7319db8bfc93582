package org.studentled.printing;

import com.openhtmltopdf.extend.FSDOMMutator;
import java.util.ArrayList;
import java.util.List;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** Does for the typesetter what it does not do itself: columns and list marks from right to left, words for drawings. */
class RightToLeft implements FSDOMMutator {

    @Override
    public void mutateDocument(Document document) {
        for (Element drawing : all(document, "svg")) {
            drawing.setAttribute("alt", drawing.getAttribute("aria-label"));
            drawing.setAttribute("font-family", Typeface.FAMILIES);
        }
        all(document, "*").stream()
                .filter(element -> element.getAttribute("dir").equals("auto"))
                .forEach(own -> own.setAttribute("dir", directionOf(own.getTextContent())));
        all(document, "tr").stream().filter(RightToLeft::isRightToLeft).forEach(RightToLeft::turn);
        for (String list : List.of("ol", "ul")) {
            all(document, list).stream().filter(RightToLeft::isRightToLeft).forEach(RightToLeft::mark);
        }
    }

    /** What a child wrote runs as its first letter does. */
    private static String directionOf(String text) {
        int first = text.codePoints()
                .map(Character::getDirectionality)
                .filter(direction -> direction <= Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC)
                .findFirst()
                .orElse(Character.DIRECTIONALITY_LEFT_TO_RIGHT);
        return first == Character.DIRECTIONALITY_LEFT_TO_RIGHT ? "ltr" : "rtl";
    }

    private static void turn(Element row) {
        List<Element> cells = children(row);
        cells.forEach(row::removeChild);
        for (int place = cells.size() - 1; place >= 0; place--) {
            row.appendChild(cells.get(place));
        }
    }

    private static void mark(Element list) {
        list.setAttribute("class", (list.getAttribute("class") + " marked").strip());
        int number = 0;
        for (Element item : children(list)) {
            number++;
            String mark = list.getTagName().equals("ol") ? number + ". " : "• ";
            item.insertBefore(list.getOwnerDocument().createTextNode(mark), item.getFirstChild());
        }
    }

    private static boolean isRightToLeft(Element element) {
        for (Node node = element; node instanceof Element each; node = node.getParentNode()) {
            if (each.hasAttribute("dir")) {
                return each.getAttribute("dir").equals("rtl");
            }
        }
        return false;
    }

    private static List<Element> children(Element parent) {
        return elements(parent.getChildNodes());
    }

    private static List<Element> all(Document document, String tag) {
        return elements(document.getElementsByTagName(tag));
    }

    private static List<Element> elements(NodeList nodes) {
        List<Element> elements = new ArrayList<>();
        for (int place = 0; place < nodes.getLength(); place++) {
            if (nodes.item(place) instanceof Element element) {
                elements.add(element);
            }
        }
        return elements;
    }
}
