package org.studentled.signin;

/** Where someone was going, as it stood in an address: only ever a page of ours. */
public final class LocalPath {

    private static final int LONGEST = 500;

    private LocalPath() {}

    /** Browsers read a backslash as a slash, and two slashes as another host. */
    public static String orHome(String path) {
        boolean ours = path.matches("/(?![/\\\\])[\\x21-\\x7e&&[^\\\\\"<>^`{|}]]*")
                && path.length() <= LONGEST
                && !path.startsWith("/sign-in");
        return ours || path.equals("/") ? path : "/";
    }
}
