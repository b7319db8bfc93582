package org.studentled.journeys;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** A look at one screen: a picture for people, its width for phones, and what axe says for readers of every kind. */
public final class ScreenPictures {

    private ScreenPictures() {}

    /** @param name of the picture; what is folded away is opened where it says {@code open} */
    public static List<String> at(Page page, String name, String address, int width) {
        List<String> faults = new ArrayList<>();
        Consumer<Response> watch = answer -> {
            if (answer.status() >= 500 && !name.startsWith("refused")) {
                faults.add(name + " answers " + answer.status());
            }
        };
        page.onResponse(watch);
        page.navigate(address);
        page.locator("main h1").first().waitFor();
        if (name.contains("open")) {
            page.evaluate("() => document.querySelectorAll('details').forEach(each => each.open = true)");
        }
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of("target/look", name + ".png")));
        page.offResponse(watch);
        Object wide = page.evaluate("() => document.documentElement.scrollWidth");
        if (!wide.equals(width)) {
            faults.add(name + " is " + wide + " wide");
        }
        Accessibility.violations(page).forEach(each -> faults.add(name + " " + each));
        return faults;
    }
}
