package org.studentled.journeys;

import com.microsoft.playwright.BrowserContext;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.studentled.sandbox.MailCatcher;

/** A family at home: no account, no password, a link in a letter, and a phone that runs no scripts. */
final class FamilyUser {

    private static final Pattern LINK = Pattern.compile("https?://\\S+");

    private final BrowserContext phone;
    private final String link;

    private FamilyUser(BrowserContext phone, String link) {
        this.phone = phone;
        this.link = link;
    }

    /** The family opens the link of the mail that came to this address. */
    static FamilyUser by(MailCatcher mailCatcher, BrowserContext phone, String address, String subject) {
        return new FamilyUser(phone, linkIn(mailCatcher, address, subject));
    }

    /** The family types the address that is printed on the letter. */
    static FamilyUser byPaper(BrowserContext phone, String link) {
        return new FamilyUser(phone, link);
    }

    static String linkIn(MailCatcher mailCatcher, String address, String subject) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(90))
                .until(
                        () -> mailCatcher.mails().stream()
                                .filter(mail -> mail.to().contains(address)
                                        && mail.subject().contains(subject))
                                .map(mail -> LINK.matcher(mail.text()))
                                .filter(java.util.regex.Matcher::find)
                                .map(java.util.regex.Matcher::group)
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }

    Screen opensItsPage() {
        var page = phone.newPage();
        page.navigate(link);
        return new Screen(page).sees("conference");
    }

    /** Presses the first of the free times. */
    void choosesATime() {
        var screen = opensItsPage();
        screen.find("main button.time").first().click();
        screen.sees("You’re booked. Thank you!").picture("family").leave();
    }

    void writesAFewWords(String student, String proudThat) {
        var screen = opensItsPage().follow("Write a few words to " + student).at("A few words to " + student);
        screen.type("I am proud that …", proudThat).press("Save and share with " + student);
        screen.sees("Saved and shared with " + student + ".").leave();
    }
}
