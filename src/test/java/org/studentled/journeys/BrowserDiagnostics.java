package org.studentled.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/** Looks over everyone's shoulder: no page may fail, complain in its console, or ask anyone outside the school. */
final class BrowserDiagnostics {

    private static final Set<String> AT_SCHOOL = Set.of("localhost", "127.0.0.1");

    private final List<String> complaints = Collections.synchronizedList(new ArrayList<>());

    BrowserContext watch(BrowserContext visitor) {
        visitor.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.type().equals("warning")) {
                complaints.add("Console: " + message.text() + " " + message.location());
            }
        });
        visitor.onWebError(error -> complaints.add("Script: " + error.error()));
        visitor.onRequest(request -> {
            var address = URI.create(request.url().split("#")[0]);
            if (address.getScheme().startsWith("http") && !AT_SCHOOL.contains(address.getHost())) {
                complaints.add("To a third party: " + request.url());
            }
        });
        visitor.onResponse(answer -> {
            if (answer.status() >= 400) {
                complaints.add(answer.status() + " " + answer.url());
            }
        });
        return visitor;
    }

    /** Whoever was interrupted left a screen open: its picture tells where. */
    void keepsWhatIsStillOpen(BrowserContext... visitors) {
        for (var visitor : visitors) {
            visitor.pages().forEach(page -> new Screen(page).picture("left-open-" + System.identityHashCode(page)));
        }
    }

    void sawNothingWrong() {
        assertThat(complaints).isEmpty();
    }
}
