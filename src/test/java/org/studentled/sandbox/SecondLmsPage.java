package org.studentled.sandbox;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import org.studentled.sandbox.lms.SandboxLms;

/** The page of a second LMS, whose administrator installs the tool with the office's one-time link. */
final class SecondLmsPage {

    private SecondLmsPage() {}

    static void open(SandboxLms lms) {
        lms.web()
                .page("/", request -> SchoolPage.resource("second.html", "text/html; charset=utf-8"))
                .page("/school.css", request -> SchoolPage.resource("school.css", "text/css; charset=utf-8"))
                .page("/add-tool", request -> begin(lms, request.get("link").strip()));
    }

    /** A platform adds its own parameters to whatever was pasted. */
    private static Web.Answer begin(SandboxLms lms, String link) {
        if (!link.startsWith(lms.toolRegistration().address() + "/")) {
            throw new Web.Refused(400, "This is not a registration link of the tool.");
        }
        var query = lms.registrations().begin().entrySet().stream()
                .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return new Web.Answer(302, Map.of("Location", link + "?" + query), new byte[0]);
    }
}
