package org.studentled.gradebooks.canvas;

import java.net.URI;
import java.util.List;
import org.springframework.stereotype.Component;
import org.studentled.gradebooks.OAuth2Client;
import org.studentled.gradebooks.RemoteSystem;
import org.studentled.progress.ScoreSource;

/** Canvas's OAuth2, by a developer key of the school. */
@Component
class CanvasOAuth extends OAuth2Client {

    CanvasOAuth(Context context) {
        super(
                ScoreSource.CANVAS,
                List.of(
                        "url:GET|/api/v1/courses",
                        "url:GET|/api/v1/courses/:course_id/assignments",
                        "url:GET|/api/v1/courses/:course_id/students/submissions",
                        "url:GET|/api/v1/courses/:course_id/enrollments"),
                context);
    }

    @Override
    protected URI authorizationEndpoint(RemoteSystem system) {
        return system.at("/login/oauth2/auth");
    }

    @Override
    protected URI tokenEndpoint(RemoteSystem system) {
        return system.at("/login/oauth2/token");
    }
}
