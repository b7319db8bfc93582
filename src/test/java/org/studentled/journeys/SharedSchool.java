package org.studentled.journeys;

import java.util.Map;
import org.studentled.sandbox.SandboxSchool;

/** One pretend school for all tests of a run that only come and go; it is opened when first needed. */
public final class SharedSchool {

    private static SandboxSchool open;

    private SharedSchool() {}

    public static synchronized SandboxSchool get() {
        if (open == null) {
            open = SandboxSchool.open(Map.of());
            Runtime.getRuntime().addShutdownHook(new Thread(open::close));
        }
        return open;
    }
}
