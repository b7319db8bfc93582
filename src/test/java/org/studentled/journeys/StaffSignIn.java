package org.studentled.journeys;

import com.microsoft.playwright.BrowserContext;
import org.studentled.sandbox.SandboxSchool;

/** The way in without an LMS: staff types an address and follows the link that comes by mail. */
final class StaffSignIn implements EntryPoint {

    private final SandboxSchool school;
    private final BrowserContext device;
    private final String email;

    StaffSignIn(SandboxSchool school, BrowserContext device, String email) {
        this.school = school;
        this.device = device;
        this.email = email;
    }

    @Override
    public Screen comeIn() {
        var before = school.mailCatcher().mails().size();
        var screen = open(school.address() + "/sign-in").at("Sign in");
        screen.type("Your school email address", email).press("Send me the link");
        screen.at("Check your email").waitFor(() -> school.mailCatcher().mails().size() > before);
        return with(screen, FamilyUser.linkIn(school.mailCatcher(), email, "Your sign-in link"), "Continue");
    }

    /** The very first link stands in the log; whoever has it is the office and the administrator. */
    Screen with(String link) {
        return with(open(link), link, "Continue as office");
    }

    private static Screen with(Screen screen, String link, String button) {
        screen.page().navigate(link);
        return screen.at("Welcome back").press(button);
    }

    private Screen open(String address) {
        var page = device.newPage();
        page.navigate(address);
        return new Screen(page);
    }
}
