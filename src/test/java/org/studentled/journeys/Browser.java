package org.studentled.journeys;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;

/**
 * The browser all journeys share, started once.
 *
 * <p>Chromium is taken from {@code CHROMIUM}, else from {@code /usr/bin/chromium}. Where there is none the journeys
 * fail, unless {@code -Djourneys.without-browser=skip} says that this is known.
 */
public final class Browser {

    private static com.microsoft.playwright.Browser running;

    private Browser() {}

    /** A visitor with a fresh profile. */
    public static BrowserContext visitor() {
        return visitor(new com.microsoft.playwright.Browser.NewContextOptions().setViewportSize(1280, 900));
    }

    public static BrowserContext visitor(com.microsoft.playwright.Browser.NewContextOptions options) {
        var visitor = fresh(options.locale == null ? options.setLocale("en-US") : options);
        visitor.setDefaultTimeout(60_000);
        return visitor;
    }

    /** A browser that broke in one journey does not take the others with it. */
    private static synchronized BrowserContext fresh(com.microsoft.playwright.Browser.NewContextOptions options) {
        try {
            return running().newContext(options);
        } catch (PlaywrightException broken) {
            running = null;
            return running().newContext(options);
        }
    }

    private static synchronized com.microsoft.playwright.Browser running() {
        if (running == null) {
            running = start(executable());
        }
        return running;
    }

    private static com.microsoft.playwright.Browser start(Path chromium) {
        var environment = new HashMap<>(System.getenv());
        environment.put("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        var playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
        // Two cores may be busy with the rest of the school.
        PlaywrightAssertions.setDefaultAssertionTimeout(45_000);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> quietly(playwright)));
        return playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium)
                        .setArgs(List.of(
                                "--no-sandbox",
                                // As Safari, school policies and private windows do.
                                "--test-third-party-cookie-phaseout",
                                // An answer that a test has changed counts as coming from the internet.
                                "--disable-features=LocalNetworkAccessChecks",
                                // The driver breaks when a frame of another site moves from process to process.
                                "--disable-site-isolation-trials",
                                "--disable-background-networking",
                                "--disable-quic",
                                "--no-first-run"))
                        .setEnv(Map.copyOf(environment)));
    }

    private static void quietly(Playwright playwright) {
        try {
            playwright.close();
        } catch (PlaywrightException broken) {
            // It broke before: there is nothing left to close.
        }
    }

    private static Path executable() {
        var named = System.getenv("CHROMIUM");
        var chromium = Path.of(named == null || named.isBlank() ? "/usr/bin/chromium" : named);
        if (!Files.isExecutable(chromium)) {
            Assumptions.assumeFalse(
                    "skip".equals(System.getProperty("journeys.without-browser")), "No browser; skipped as asked");
            throw new IllegalStateException("The journeys need a browser: there is none at " + chromium
                    + ". Install chromium, or set CHROMIUM, or say -Djourneys.without-browser=skip.");
        }
        return chromium;
    }
}
