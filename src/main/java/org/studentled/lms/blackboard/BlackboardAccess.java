package org.studentled.lms.blackboard;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.studentled.lms.OAuthAccess;
import org.studentled.lms.SystemThere;
import org.studentled.progress.Source;

/** Blackboard's three-legged OAuth2: to read, and to read when the teacher is not there. */
@Component
class BlackboardAccess extends OAuthAccess {

    BlackboardAccess(Desk desk) {
        super(Source.BLACKBOARD, List.of("read", "offline"), desk);
    }

    @Override
    protected URI consent(SystemThere system) {
        return system.at("/learn/api/public/v1/oauth2/authorizationcode");
    }

    @Override
    protected URI tokens(SystemThere system) {
        return system.at("/learn/api/public/v1/oauth2/token");
    }

    @Override
    protected void introduce(SystemThere system, Map<String, String> form, HttpHeaders headers) {
        headers.setBasicAuth(system.clientId(), system.secret());
    }
}
