package org.studentled.connect;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.classic.ExecChain;
import org.apache.hc.client5.http.classic.ExecChainHandler;
import org.apache.hc.core5.concurrent.Cancellable;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.io.entity.HttpEntityWrapper;

/** Hangs up on an answer that takes too long in all or is too long to be one. */
final class BoundedExchange implements ExecChainHandler {

    private final ConnectionLimits limits;
    private final ScheduledExecutorService timer;

    BoundedExchange(ConnectionLimits limits, ScheduledExecutorService timer) {
        this.limits = limits;
        this.timer = timer;
    }

    @Override
    public ClassicHttpResponse execute(ClassicHttpRequest request, ExecChain.Scope scope, ExecChain chain)
            throws IOException, HttpException {
        var original = scope.originalRequest;
        if (original instanceof Cancellable cancellable) {
            // Once an exchange is over there is nothing left to cancel.
            timer.schedule(cancellable::cancel, limits.totalTimeout().toMillis(), TimeUnit.MILLISECONDS);
        }
        var response = chain.proceed(request, scope);
        if (response.getEntity() != null) {
            response.setEntity(new BoundedContent(response.getEntity(), scope));
        }
        return response;
    }

    private final class BoundedContent extends HttpEntityWrapper {

        private final ExecChain.Scope scope;

        BoundedContent(HttpEntity entity, ExecChain.Scope scope) {
            super(entity);
            this.scope = scope;
        }

        @Override
        public InputStream getContent() throws IOException {
            return new Bounded(super.getContent());
        }

        private final class Bounded extends FilterInputStream {

            private long left = limits.maxResponseBytes();

            Bounded(InputStream stream) {
                super(stream);
            }

            @Override
            public int read() throws IOException {
                var one = super.read();
                count(one < 0 ? 0 : 1);
                return one;
            }

            @Override
            public int read(byte[] into, int offset, int length) throws IOException {
                var read = super.read(into, offset, length);
                count(Math.max(read, 0));
                return read;
            }

            private void count(int read) throws IOException {
                left -= read;
                if (left < 0) {
                    // Without this the rest would be read, to keep the connection.
                    scope.execRuntime.discardEndpoint();
                    throw new ResponseTooLongException();
                }
            }
        }
    }

    /** There was more than anyone needs. */
    static final class ResponseTooLongException extends IOException {

        ResponseTooLongException() {
            super("The answer is too long");
        }
    }
}
