package org.studentled.gradebooks.blackboard;

import java.net.URI;
import java.util.List;
import org.springframework.stereotype.Component;
import org.studentled.connect.OAuth2TokenEndpoint;
import org.studentled.gradebooks.OAuth2Client;
import org.studentled.gradebooks.RemoteSystem;
import org.studentled.progress.ScoreSource;

/** Blackboard's three-legged OAuth2: to read, and to read when the teacher is not there. */
@Component
class BlackboardOAuth extends OAuth2Client {

    BlackboardOAuth(Context context) {
        super(ScoreSource.BLACKBOARD, List.of("read", "offline"), context);
    }

    @Override
    protected URI authorizationEndpoint(RemoteSystem system) {
        return system.at("/learn/api/public/v1/oauth2/authorizationcode");
    }

    @Override
    protected URI tokenEndpoint(RemoteSystem system) {
        return system.at("/learn/api/public/v1/oauth2/token");
    }

    @Override
    protected OAuth2TokenEndpoint.ClientAuthentication clientAuthentication() {
        return OAuth2TokenEndpoint.ClientAuthentication.BASIC;
    }
}
