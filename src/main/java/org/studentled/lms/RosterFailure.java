package org.studentled.lms;

import org.studentled.ltijava.ServiceFailed;

/** Why a course roster cannot be read; each reason has a sentence for the teacher and one for the office. */
enum RosterFailure {
    /** We get no token: this tool was removed or changed there, or our keys cannot be read from there. */
    NO_ACCESS,
    NOT_ALLOWED,
    /** The list is at an address that is none of the platform's. */
    ELSEWHERE,
    SILENT;

    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;

    static RosterFailure of(ServiceFailed failed) {
        if (failed.isForeignAddress()) {
            return ELSEWHERE;
        }
        if (failed.isUnknownClient()) {
            return NO_ACCESS;
        }
        return failed.status() == UNAUTHORIZED || failed.status() == FORBIDDEN ? NOT_ALLOWED : SILENT;
    }
}
