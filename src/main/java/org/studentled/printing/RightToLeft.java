package org.studentled.printing;

import com.openhtmltopdf.extend.FSDOMMutator;
import java.util.ArrayList;
import java.util.List;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Does for the typesetter what it does not do itself: columns and list marks from right to left, words for drawings. */
class RightToLeft implements FSDOMMutator {

    @Override
    public void mutateDocument(Document document) {
        for (Element drawing : all(document, "svg")) {
            drawing.setAttribute("alt", drawing.getAttribute("aria-label"));
            drawing.setAttribute("font-family", BundledFont.FAMILIES);
            elements(drawing.getElementsByTagName("text")).forEach(RightToLeft::join);
        }
        all(document, "tr").stream().filter(BidiMarkup::isRightToLeft).forEach(RightToLeft::turn);
        for (String list : List.of("ol", "ul")) {
            all(document, list).stream().filter(BidiMarkup::isRightToLeft).forEach(RightToLeft::mark);
        }
    }

    /** Who draws puts letters in order, but joins none. */
    private static void join(Element label) {
        label.setTextContent(new ArabicDiacritics().shapeText(label.getTextContent()));
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
