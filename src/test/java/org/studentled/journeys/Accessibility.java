package org.studentled.journeys;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;

/** What axe says of a page for readers of every kind. */
public final class Accessibility {

    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21aa", "wcag22aa");

    private Accessibility() {}

    /** @return each violation of WCAG 2.2 A and AA, as the rule and the element; empty when there is none */
    public static List<String> violations(Page page) {
        // No page of ours holds frames of another site: the mode for those opens a second page for each look.
        return new AxeBuilder(page)
                .setLegacyMode(true).withTags(RULES).analyze().getViolations().stream()
                        .flatMap(rule -> rule.getNodes().stream().map(node -> rule.getId() + ": " + node.getHtml()))
                        .toList();
    }
}
