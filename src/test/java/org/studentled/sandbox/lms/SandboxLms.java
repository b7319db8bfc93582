package org.studentled.sandbox.lms;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.studentled.sandbox.Web;

/** "Maple Street School", a small LMS on a port: one course, eight people, and the tool. */
public final class SandboxLms {

    public static final String NAME = "Maple Street School";

    private final Course course = new Course();
    private final Keys keys = new Keys();
    private final Tool tool;
    private final LaunchDesk launches;
    private final TokenDesk tokens;
    private final ServiceDesk service;
    private final LinkDesk links;
    private final GradeDesk grades;
    private final RegistrationDesk registrations = new RegistrationDesk();
    private final Web web;

    private SandboxLms(Web web, Tool tool, Clock clock) {
        this.web = web;
        this.tool = tool;
        launches = new LaunchDesk(tool, course, keys, clock);
        tokens = new TokenDesk(tool, clock);
        service = new ServiceDesk(course, tokens);
        links = new LinkDesk(tool, clock);
        grades = new GradeDesk(course, tokens);
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
                .page("/jwks", keys::publish)
                .page("/members", service::members);
    }

    /** @param port where to listen; 0 takes a free one */
    public static SandboxLms start(int port, String toolAddress, Clock clock) {
        return new SandboxLms(Web.on(port), new Tool(toolAddress, toolAddress), clock);
    }

    /** Beside a tool that listens at another address than it calls itself. */
    public static SandboxLms start(Tool tool, Clock clock) {
        return new SandboxLms(Web.on(0), tool, clock);
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

    public Keys keys() {
        return keys;
    }

    public Tool tool() {
        return tool;
    }

    public LaunchDesk launches() {
        return launches;
    }

    public LinkDesk links() {
        return links;
    }

    public RegistrationDesk registrations() {
        return registrations;
    }

    public GradeDesk grades() {
        return grades;
    }

    public TokenDesk tokens() {
        return tokens;
    }

    public ServiceDesk service() {
        return service;
    }

    /** The settings with which the application knows this LMS. */
    public Map<String, String> settings() {
        var settings = new LinkedHashMap<String, String>();
        settings.put("lms.platforms[0].name", NAME);
        settings.put("lms.platforms[0].issuer", address());
        settings.put("lms.platforms[0].client-id", Tool.CLIENT_ID);
        settings.put("lms.platforms[0].deployment-ids[0]", Tool.DEPLOYMENT);
        settings.put("lms.platforms[0].authorization", address() + "/authorize");
        settings.put("lms.platforms[0].token", address() + "/token");
        settings.put("lms.platforms[0].jwks", address() + "/jwks");
        return settings;
    }
}
