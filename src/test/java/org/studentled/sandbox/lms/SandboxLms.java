package org.studentled.sandbox.lms;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.studentled.sandbox.Web;

/** "Maple Street School", a small LMS on a port: one course, eight people, and the tool. */
public final class SandboxLms {

    public static final String NAME = "Maple Street School";

    private final Course course = new Course();
    private final SigningKeys signingKeys = new SigningKeys();
    private final ToolRegistration toolRegistration;
    private final LaunchEndpoint launches;
    private final TokenEndpoint tokens;
    private final MembershipEndpoint service;
    private final DeepLinkingEndpoint links;
    private final GradebookEndpoint grades;
    private final RegistrationEndpoint registrations = new RegistrationEndpoint();
    private final Web web;

    private SandboxLms(Web web, ToolRegistration toolRegistration, Clock clock) {
        this.web = web;
        this.toolRegistration = toolRegistration;
        launches = new LaunchEndpoint(toolRegistration, course, signingKeys, clock);
        tokens = new TokenEndpoint(toolRegistration, clock);
        service = new MembershipEndpoint(course, tokens);
        links = new DeepLinkingEndpoint(toolRegistration, clock);
        grades = new GradebookEndpoint(course, tokens);
        launches.alsoSays(grades::writeTo);
        grades.openAt(web);
        registrations.openAt(web);
        links.openAt(web.address());
        launches.openAt(web.address());
        tokens.openAt(web.address());
        service.openAt(web.address());
        web.page("/launch", launches::launch)
                .page("/authorize", launches::authorize)
                .page("/placed", links::take)
                .page("/token", tokens::give)
                .page("/jwks", signingKeys::publish)
                .page("/members", service::members);
    }

    /** @param port where to listen; 0 takes a free one */
    public static SandboxLms start(int port, String toolAddress, Clock clock) {
        return new SandboxLms(Web.on(port), new ToolRegistration(toolAddress, toolAddress), clock);
    }

    /** Beside a tool that listens at another address than it calls itself. */
    public static SandboxLms start(ToolRegistration toolRegistration, Clock clock) {
        return new SandboxLms(Web.on(0), toolRegistration, clock);
    }

    public void stop() {
        web.stop();
    }

    public String address() {
        return web.address();
    }

    public Web web() {
        return web;
    }

    public Course course() {
        return course;
    }

    public SigningKeys signingKeys() {
        return signingKeys;
    }

    public ToolRegistration toolRegistration() {
        return toolRegistration;
    }

    public LaunchEndpoint launches() {
        return launches;
    }

    public DeepLinkingEndpoint links() {
        return links;
    }

    public RegistrationEndpoint registrations() {
        return registrations;
    }

    public GradebookEndpoint grades() {
        return grades;
    }

    public TokenEndpoint tokens() {
        return tokens;
    }

    public MembershipEndpoint service() {
        return service;
    }

    /** The settings with which the application knows this LMS. */
    public Map<String, String> settings() {
        var settings = new LinkedHashMap<String, String>();
        settings.put("lms.platforms[0].name", NAME);
        settings.put("lms.platforms[0].issuer", address());
        settings.put("lms.platforms[0].client-id", ToolRegistration.CLIENT_ID);
        settings.put("lms.platforms[0].deployment-ids[0]", ToolRegistration.DEPLOYMENT);
        settings.put("lms.platforms[0].authorization", address() + "/authorize");
        settings.put("lms.platforms[0].token", address() + "/token");
        settings.put("lms.platforms[0].jwks", address() + "/jwks");
        return settings;
    }
}
