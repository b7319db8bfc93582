package org.studentled.sandbox.lms;

/** How the tool is registered in the LMS. */
public record Tool(String address) {

    public static final String CLIENT_ID = "maple-street-tool";
    public static final String DEPLOYMENT = "maple-1";

    public String login() {
        return address + "/lti/login";
    }

    public String redirect() {
        return address + "/lti/launch";
    }

    public String target() {
        return address + "/";
    }

    public String keys() {
        return address + "/lti/jwks";
    }
}
