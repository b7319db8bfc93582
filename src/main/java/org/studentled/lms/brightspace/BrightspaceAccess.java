package org.studentled.lms.brightspace;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.studentled.lms.OAuthAccess;
import org.studentled.lms.SystemThere;
import org.studentled.progress.Source;

/** Brightspace's OAuth2: one service for all Brightspaces, and each use of a grant gives a new one. */
@Component
class BrightspaceAccess extends OAuthAccess {

    private static final URI SERVICE = URI.create("https://auth.brightspace.com");

    BrightspaceAccess(Desk desk) {
        super(
                Source.BRIGHTSPACE,
                List.of(
                        "grades:gradeobjects:read",
                        "grades:gradevalues:read",
                        "enrollment:orgunit:read",
                        "enrollment:own_enrollment:read"),
                desk);
    }

    @Override
    protected URI consent(SystemThere system) {
        return service(system, "/oauth2/auth");
    }

    @Override
    protected URI tokens(SystemThere system) {
        return service(system, "/core/connect/token");
    }

    private static URI service(SystemThere system, String path) {
        return URI.create(Objects.requireNonNullElse(system.tokenAddress(), SERVICE) + path);
    }
}
