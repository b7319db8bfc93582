package org.studentled.sandbox.lms;

import java.net.URI;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import org.studentled.ltijava.Platform;
import org.studentled.ltijava.Platforms;
import org.studentled.ltijava.Registration;
import org.studentled.sandbox.SandboxSchool;

/** A second LMS registered with the same application: what is broken in it does not disturb the first. */
public record OtherSchool(SandboxLms lms, Platform platform) implements AutoCloseable {

    public static OtherSchool beside(SandboxSchool school) {
        return beside(
                new ToolRegistration(school.address(), school.address()), school.clock(), school.bean(Platforms.class));
    }

    /** Also of a tool that listens at another address than it calls itself. */
    public static OtherSchool beside(ToolRegistration tool, Clock clock, Platforms platforms) {
        var lms = SandboxLms.start(tool, clock);
        var id = platforms.register(new Registration(
                "Another school",
                lms.address(),
                ToolRegistration.CLIENT_ID,
                URI.create(lms.address() + "/authorize"),
                URI.create(lms.address() + "/token"),
                // A free port may be one that another test's platform had, and keys are kept by their address.
                URI.create(lms.address() + "/jwks?of=" + UUID.randomUUID()),
                null,
                null,
                Set.of(ToolRegistration.DEPLOYMENT)));
        return new OtherSchool(lms, platforms.known(id).orElseThrow());
    }

    public ScriptedLaunch visitor() {
        return new ScriptedLaunch(lms);
    }

    public URI members() {
        return URI.create(lms.address() + "/members");
    }

    @Override
    public void close() {
        lms.stop();
    }
}
