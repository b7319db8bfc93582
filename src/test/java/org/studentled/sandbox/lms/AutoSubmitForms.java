package org.studentled.sandbox.lms;

import java.util.Map;
import java.util.stream.Collectors;
import org.studentled.sandbox.Web;

/** Pages that post themselves on, as platforms use them. */
final class AutoSubmitForms {

    private AutoSubmitForms() {}

    static Web.Answer posting(String address, Map<String, String> fields) {
        var inputs = fields.entrySet().stream()
                .map(field -> "<input type=\"hidden\" name=\"%s\" value=\"%s\">"
                        .formatted(escaped(field.getKey()), escaped(field.getValue())))
                .collect(Collectors.joining("\n"));
        return Web.Answer.html("""
                <!DOCTYPE html><html lang="en"><title>Opening…</title>
                <form method="post" action="%s">
                %s
                <noscript><button>Continue</button></noscript></form>
                <script>document.forms[0].submit()</script></html>
                """.formatted(escaped(address), inputs));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("\"", "&quot;").replace("<", "&lt;");
    }
}
