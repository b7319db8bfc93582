package org.studentled.sandbox.classroom;

/** One request that reached the pretend Google, and what it was answered. */
public record Call(String method, String path, String query, String body, int status) {

    boolean is(String wantedMethod, String pathPattern) {
        return method.equals(wantedMethod) && path.matches(pathPattern);
    }
}
