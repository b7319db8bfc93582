package org.studentled.ltijava;

/** A platform's service did not answer as it should; nothing may be concluded from what came before. */
public class ServiceFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ServiceFailed(String what) {
        super(what);
    }

    ServiceFailed(String what, Throwable cause) {
        super(what, cause);
    }
}
