package org.studentled.ltijava;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Canvas makes a new submission of every score unless told otherwise, and lists ten columns a page unless asked for more
 * (its documents "Score" and "Pagination").
 */
@Component
class CanvasQuirks implements PlatformQuirks {

    private static final int MOST_A_PAGE = 100;

    @Override
    public String name() {
        return "canvas";
    }

    @Override
    public Set<String> families() {
        return Set.of("canvas");
    }

    @Override
    public boolean isIssuer(String issuer) {
        return issuer.matches("https://canvas(\\.beta|\\.test)?\\.instructure\\.com");
    }

    @Override
    public Set<String> frames() {
        return Set.of("https://*.instructure.com");
    }

    /** Without its own level of privacy Canvas would tell no name at all, whatever claims were asked for. */
    @Override
    public void customize(ObjectNode tool, LtiSettings settings) {
        tool.put("https://canvas.instructure.com/lti/privacy_level", "name_only");
        tool.put("https://canvas.instructure.com/lti/tool_id", "student-led-conferences");
        CanvasIds.ASKED.forEach(tool.withObject("/custom_parameters")::put);
        for (var message : tool.path("messages")) {
            if ("LtiResourceLinkRequest".equalsIgnoreCase(message.path("type").asText(""))
                    && message instanceof ObjectNode link) {
                link.put("https://canvas.instructure.com/lti/course_navigation/default_enabled", false);
            }
        }
    }

    @Override
    public int page() {
        return MOST_A_PAGE;
    }

    @Override
    public void customize(ObjectNode score) {
        score.putObject("https://canvas.instructure.com/lti/submission").put("new_submission", false);
    }
}
