package org.studentled.journeys;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * A look at screens on a phone, a tablet by night and a desk: pictures for people, their width, and what axe says for
 * readers of every kind. Each is opened once and then resized; axe looks at the phone and by night.
 */
public final class ScreenPictures {

    private static final int HEIGHT = 800;

    private ScreenPictures() {}

    /**
     * @param key of the visit; empty for a visitor without one
     * @param pages address by name of the picture; what is folded away is opened where the name says {@code open}
     * @return what is wrong, as the picture and what it is
     */
    public static List<String> look(String key, Map<String, String> pages) {
        List<String> faults = new ArrayList<>();
        // Colors that fade from day to night are neither while they do.
        var options = new NewContextOptions()
                .setViewportSize(Size.PHONE.width, HEIGHT)
                .setReducedMotion(ReducedMotion.REDUCE);
        try (BrowserContext visitor = Browser.visitor(options)) {
            if (!key.isEmpty()) {
                visitor.addInitScript("sessionStorage.setItem('session', '" + key + "')");
            }
            Page page = visitor.newPage();
            pages.forEach((name, address) -> faults.addAll(look(page, name, address)));
        }
        return faults;
    }

    private static List<String> look(Page page, String name, String address) {
        List<String> faults = new ArrayList<>();
        Consumer<Response> watch = answer -> {
            if (answer.status() >= 500 && !name.startsWith("refused")) {
                faults.add(name + " answers " + answer.status());
            }
        };
        page.onResponse(watch);
        show(page, Size.PHONE);
        page.navigate(address);
        page.locator("main:not([data-shell]) h1").first().waitFor();
        if (name.contains("open")) {
            page.evaluate("() => document.querySelectorAll('details').forEach(each => each.open = true)");
        }
        for (Size size : Size.values()) {
            faults.addAll(look(page, name, size));
        }
        page.offResponse(watch);
        return faults;
    }

    private static List<String> look(Page page, String screen, Size size) {
        List<String> faults = new ArrayList<>();
        String name = screen + "-" + size.width;
        show(page, size);
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of("target/look", name + ".png")));
        Object wide = page.evaluate("() => document.documentElement.scrollWidth");
        if (!wide.equals(size.width)) {
            faults.add(name + " is " + wide + " wide");
        }
        if (size != Size.DESK) {
            Accessibility.violations(page).forEach(each -> faults.add(name + " " + each));
        }
        return faults;
    }

    private static void show(Page page, Size size) {
        page.setViewportSize(size.width, HEIGHT);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(size.scheme));
    }

    private enum Size {
        PHONE(320, ColorScheme.LIGHT),
        DESK(1280, ColorScheme.LIGHT),
        TABLET(768, ColorScheme.DARK);

        private final int width;
        private final ColorScheme scheme;

        Size(int width, ColorScheme scheme) {
            this.width = width;
            this.scheme = scheme;
        }
    }
}
