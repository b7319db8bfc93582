package org.studentled.ltijava;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/** The body of an answer up to a limit; one that is longer is not read to its end. */
class BoundedBody implements BodySubscriber<byte[]> {

    private final int most;
    private final ByteArrayOutputStream read = new ByteArrayOutputStream();
    private final CompletableFuture<byte[]> body = new CompletableFuture<>();
    private Flow.@Nullable Subscription subscription;

    BoundedBody(int most) {
        this.most = most;
    }

    @Override
    public CompletionStage<byte[]> getBody() {
        return body;
    }

    @Override
    public void onSubscribe(Flow.Subscription begun) {
        subscription = begun;
        begun.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(List<ByteBuffer> pieces) {
        for (var piece : pieces) {
            var bytes = new byte[Math.min(piece.remaining(), most + 1 - read.size())];
            piece.get(bytes);
            read.write(bytes, 0, bytes.length);
        }
        if (read.size() > most && subscription != null) {
            subscription.cancel();
            body.completeExceptionally(new BodyTooLongException(most));
        }
    }

    @Override
    public void onError(Throwable broken) {
        body.completeExceptionally(broken);
    }

    @Override
    public void onComplete() {
        body.complete(read.toByteArray());
    }

    /** There was more than anyone needs. */
    static class BodyTooLongException extends IOException {

        BodyTooLongException(int most) {
            super("The answer is longer than " + most + " bytes");
        }
    }
}
