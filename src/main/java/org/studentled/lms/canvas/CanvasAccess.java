package org.studentled.lms.canvas;

import java.net.URI;
import java.util.List;
import org.springframework.stereotype.Component;
import org.studentled.lms.OAuthAccess;
import org.studentled.lms.SystemThere;
import org.studentled.progress.Source;

/** Canvas's OAuth2, by a developer key of the school. */
@Component
class CanvasAccess extends OAuthAccess {

    CanvasAccess(Desk desk) {
        super(
                Source.CANVAS,
                List.of(
                        "url:GET|/api/v1/courses",
                        "url:GET|/api/v1/courses/:course_id/assignments",
                        "url:GET|/api/v1/courses/:course_id/students/submissions",
                        "url:GET|/api/v1/courses/:course_id/enrollments"),
                desk);
    }

    @Override
    protected URI consent(SystemThere system) {
        return system.at("/login/oauth2/auth");
    }

    @Override
    protected URI tokens(SystemThere system) {
        return system.at("/login/oauth2/token");
    }
}
