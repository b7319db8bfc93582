package org.studentled.gradebooks.brightspace;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.studentled.gradebooks.OAuth2Client;
import org.studentled.gradebooks.RemoteSystem;
import org.studentled.progress.ScoreSource;

/** Brightspace's OAuth2: one service for all Brightspaces, and each use of a grant gives a new one. */
@Component
class BrightspaceOAuth extends OAuth2Client {

    private static final URI SERVICE = URI.create("https://auth.brightspace.com");

    BrightspaceOAuth(Context context) {
        super(
                ScoreSource.BRIGHTSPACE,
                List.of(
                        "grades:gradeobjects:read",
                        "grades:gradevalues:read",
                        "enrollment:orgunit:read",
                        "enrollment:own_enrollment:read"),
                context);
    }

    @Override
    protected URI authorizationEndpoint(RemoteSystem system) {
        return service(system, "/oauth2/auth");
    }

    @Override
    protected URI tokenEndpoint(RemoteSystem system) {
        return service(system, "/core/connect/token");
    }

    private static URI service(RemoteSystem system, String path) {
        return URI.create(Objects.requireNonNullElse(system.tokenAddress(), SERVICE) + path);
    }
}
