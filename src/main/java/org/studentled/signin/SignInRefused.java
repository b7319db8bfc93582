package org.studentled.signin;

import org.jspecify.annotations.Nullable;

/** No one came in: why, at which provider, and where they were going. */
public class SignInRefused extends RuntimeException {

    private final SignInProblem problem;
    private final String provider;
    private final String next;

    SignInRefused(SignInProblem problem, String provider, String next, @Nullable Throwable cause) {
        super(problem.name(), cause);
        this.problem = problem;
        this.provider = provider;
        this.next = next;
    }

    SignInRefused(SignInProblem problem, String provider) {
        this(problem, provider, "/", null);
    }

    SignInRefused(SignInProblem problem, String provider, Throwable cause) {
        this(problem, provider, "/", cause);
    }

    /** The same, on the way to {@code path}. */
    SignInRefused onTheWayTo(String path) {
        return new SignInRefused(problem, provider, path, getCause());
    }

    public SignInProblem problem() {
        return problem;
    }

    public String provider() {
        return provider;
    }

    public String next() {
        return next;
    }
}
