package org.studentled.page;

import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * Closes the connection of a request whose body did not arrive.
 *
 * <p>After an answer Tomcat reads the rest of what was announced, and a sender that drips holds the thread for as long
 * as it likes. The Servlet API has no word for "no more of it"; Tomcat has, and this brings it to who needs it.
 */
@Component
class UnreadBodies implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    private static final String DROP = UnreadBodies.class.getName() + ".drop";

    @Override
    public void customize(TomcatServletWebServerFactory tomcat) {
        tomcat.addEngineValves(new Offer());
    }

    /** To be called when the answer is written. What is here already is read; what is still on its way is not. */
    static void drop(HttpServletRequest request) {
        if (request.getAttribute(DROP) instanceof Runnable drop && !isReadToTheEnd(request)) {
            drop.run();
        }
    }

    private static boolean isReadToTheEnd(HttpServletRequest request) {
        try {
            ServletInputStream body = request.getInputStream();
            while (!body.isFinished() && body.available() > 0) {
                body.skipNBytes(body.available());
            }
            return body.isFinished();
        } catch (IOException | IllegalStateException gone) {
            return false;
        }
    }

    private static final class Offer extends ValveBase {

        Offer() {
            super(true);
        }

        @Override
        public void invoke(Request request, Response response) throws IOException, ServletException {
            Runnable drop = () -> request.getCoyoteRequest().action(ActionCode.DISABLE_SWALLOW_INPUT, null);
            request.setAttribute(DROP, drop);
            getNext().invoke(request, response);
        }
    }
}
