package org.studentled.sandbox.lms;

/**
 * How the tool is registered in the LMS.
 *
 * @param address what it calls itself
 * @param reached where it listens; in some tests that is another port
 */
public record ToolRegistration(String address, String reached) {

    public static final String CLIENT_ID = "maple-street-tool";
    public static final String DEPLOYMENT = "maple-1";

    public String login() {
        return reached + "/lti/login";
    }

    public String redirect() {
        return address + "/lti/launch";
    }

    public String target() {
        return address + "/";
    }

    public String keys() {
        return reached + "/lti/jwks";
    }
}
