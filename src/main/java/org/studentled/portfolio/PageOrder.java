package org.studentled.portfolio;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The order of a book: the teacher's sections one after the other, and within each the child's own order. */
record PageOrder(List<Section> sections) {

    /** Pages that are not numbered yet stand behind the others of their section. */
    List<Page> sort(List<Page> pages) {
        return pages.stream()
                .sorted(Comparator.comparingInt(this::placeOf).thenComparingInt(PageOrder::wish))
                .toList();
    }

    /** The same pages with those of one section as the child laid them; what it does not name stays behind. */
    List<Page> laid(List<Page> pages, SectionId section, List<PageId> wanted) {
        List<Page> inSection = new ArrayList<>(pages.stream()
                .filter(page -> sectionOf(page).id().equals(section))
                .toList());
        inSection.sort(Comparator.comparingInt(page -> {
            int place = wanted.indexOf(page.id());
            return place < 0 ? Integer.MAX_VALUE : place;
        }));
        List<Page> laid = new ArrayList<>();
        var next = inSection.iterator();
        pages.forEach(page -> laid.add(sectionOf(page).id().equals(section) ? next.next() : page));
        return laid;
    }

    boolean has(SectionId section) {
        return sections.stream().anyMatch(each -> each.id().equals(section));
    }

    Section sectionOf(Page page) {
        return sections.get(placeOf(page));
    }

    private int placeOf(Page page) {
        Section first = firstForWorks();
        for (int place = 0; place < sections.size(); place++) {
            if (page.isIn(sections.get(place), first)) {
                return place;
            }
        }
        return sections.indexOf(first);
    }

    private Section firstForWorks() {
        return sections.stream().filter(Section::isForWorks).findFirst().orElseThrow();
    }

    private static int wish(Page page) {
        return page.number() == 0 ? Integer.MAX_VALUE : page.number();
    }
}
