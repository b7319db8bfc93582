package org.studentled.ltijava;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.client.ClientHttpResponse;

/** An answer of a platform, of which no more is read than any real one has: a page of a list has a few hundred KB. */
final class BoundedResponse implements ClientHttpResponse {

    static final int MOST_BYTES = 8 * 1024 * 1024;

    private final ClientHttpResponse answer;

    BoundedResponse(ClientHttpResponse answer) {
        this.answer = answer;
    }

    @Override
    public HttpStatusCode getStatusCode() throws IOException {
        return answer.getStatusCode();
    }

    @Override
    public String getStatusText() throws IOException {
        return answer.getStatusText();
    }

    @Override
    public HttpHeaders getHeaders() {
        return answer.getHeaders();
    }

    @Override
    public InputStream getBody() throws IOException {
        if (answer.getHeaders().getContentLength() > MOST_BYTES) {
            throw new BoundedBody.BodyTooLongException(MOST_BYTES);
        }
        return new Counted(answer.getBody());
    }

    @Override
    public void close() {
        answer.close();
    }

    private static final class Counted extends FilterInputStream {

        private int left = MOST_BYTES;

        Counted(InputStream body) {
            super(body);
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
                throw new BoundedBody.BodyTooLongException(MOST_BYTES);
            }
        }
    }
}
