package org.studentled.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.studentled.FullApplication;
import org.studentled.journeys.Accessibility;
import org.studentled.journeys.Browser;

/** Every piece of the look on a phone, a tablet and a desk, by day and by night. */
@FullApplication
class LookJourney {

    @LocalServerPort
    int port;

    @ParameterizedTest
    @CsvSource({
        "teacher, 320, LIGHT", "teacher, 1280, DARK",
        "pupil, 320, DARK", "pupil, 768, LIGHT",
        "board, 320, LIGHT", "board, 1280, DARK",
        "letter, 320, LIGHT", "letter, 768, DARK"
    })
    void everybody_can_read_it_and_nothing_is_cut_off(String name, int width, ColorScheme scheme) {
        var options = new NewContextOptions().setViewportSize(width, 800).setColorScheme(scheme);
        try (BrowserContext visitor = Browser.visitor(options)) {
            Page page = visitor.newPage();
            Response answer = page.navigate("http://localhost:" + port + "/static/style/" + name);
            assertThat(answer.status()).isEqualTo(200);
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(Path.of("target/look", name + "-" + width + "-" + scheme + ".png")));
            assertThat(page.evaluate("() => document.documentElement.scrollWidth"))
                    .as("no scrolling sideways")
                    .isEqualTo(width);
            assertThat(Accessibility.violations(page)).isEmpty();
        }
    }
}
