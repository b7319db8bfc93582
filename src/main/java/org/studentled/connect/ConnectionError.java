package org.studentled.connect;

/** What can be wrong with a connection to another system over HTTP. */
public enum ConnectionError implements RemoteError {
    NO_KEY(Remedy.ADMINISTRATOR),
    BAD_ADDRESS(Remedy.TEACHER),
    /** In the school's own network, where no teacher may send us. */
    PRIVATE_ADDRESS(Remedy.ADMINISTRATOR),
    WRONG_TOKEN(Remedy.ADMINISTRATOR),
    CONNECT_AGAIN(Remedy.CONSENT),
    NOT_ALLOWED(Remedy.TEACHER),
    SERVICE_OFF(Remedy.ADMINISTRATOR),
    NO_COURSE(Remedy.TEACHER),
    /** Something answered, but not what was asked: a page for people, a redirect to a login. */
    NO_JSON(Remedy.ADMINISTRATOR),
    HALF(Remedy.WAIT),
    TOO_BUSY(Remedy.WAIT),
    DOWN(Remedy.WAIT),
    CONSENT_ENDED(Remedy.CONSENT),
    UNEXPECTED(Remedy.US);

    private final Remedy remedy;

    ConnectionError(Remedy remedy) {
        this.remedy = remedy;
    }

    @Override
    public Remedy remedy() {
        return remedy;
    }
}
