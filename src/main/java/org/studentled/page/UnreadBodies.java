package org.studentled.page;

import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.util.function.Supplier;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.apache.coyote.InputBuffer;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * Lets a request go whose body does not come, or comes too slowly.
 *
 * <p>After an answer Tomcat reads the rest of what was announced, and a sender that drips holds the thread for as long
 * as it likes. The Servlet API has no word for "no more of it"; Tomcat has, and this brings it to who needs it.
 */
@Component
class UnreadBodies implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    private static final String DROP = UnreadBodies.class.getName() + ".drop";
    private static final String PACE = UnreadBodies.class.getName() + ".pace";

    private final Clock clock;

    UnreadBodies(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void customize(TomcatServletWebServerFactory tomcat) {
        tomcat.addEngineValves(new Offer(clock));
    }

    /** To be called when the answer is written. What is here already is read; what is still on its way is not. */
    static void drop(HttpServletRequest request) {
        if (request.getAttribute(DROP) instanceof Runnable drop && !isReadToTheEnd(request)) {
            drop.run();
        }
    }

    /** As {@link #drop}, whether or not some of it is here. */
    static void cutOff(HttpServletRequest request) {
        if (request.getAttribute(DROP) instanceof Runnable drop) {
            drop.run();
        }
    }

    /**
     * From now on the body has to come at a pace.
     *
     * @return nothing where no servlet container reads it
     */
    static @Nullable MinimumUploadRate pace(HttpServletRequest request) {
        return request.getAttribute(PACE) instanceof Supplier<?> begin && begin.get() instanceof MinimumUploadRate pace
                ? pace
                : null;
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

        private final Clock clock;

        Offer(Clock clock) {
            super(true);
            this.clock = clock;
        }

        @Override
        public void invoke(Request request, Response response) throws IOException, ServletException {
            org.apache.coyote.Request below = request.getCoyoteRequest();
            InputBuffer body = below.getInputBuffer();
            Runnable drop = () -> below.action(ActionCode.DISABLE_SWALLOW_INPUT, null);
            Supplier<MinimumUploadRate> pace = () -> {
                MinimumUploadRate paced = new MinimumUploadRate(body, clock);
                below.setInputBuffer(paced);
                return paced;
            };
            request.setAttribute(DROP, drop);
            request.setAttribute(PACE, pace);
            try {
                getNext().invoke(request, response);
            } finally {
                // The connection serves other requests after this one.
                below.setInputBuffer(body);
            }
        }
    }
}
