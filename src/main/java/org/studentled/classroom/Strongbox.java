package org.studentled.classroom;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.studentled.access.SchoolKey;

/** What of Google's may never lie open in the database, sealed with the school's key and bound to what it is for. */
@Component
class Strongbox {

    private final SchoolKey key;

    /** @param former keys that only open what they sealed, separated by commas; so a key can be changed */
    Strongbox(@Value("${school.secret-key:}") String base64, @Value("${school.previous-secret-keys:}") String former) {
        key = new SchoolKey(base64, former);
    }

    boolean hasKey() {
        return key.isThere();
    }

    /** @param purpose what it is for and whose it is; the same words are needed to open it */
    String seal(String secret, String purpose) {
        try {
            return key.seal(secret, purpose);
        } catch (SchoolKey.Missing none) {
            throw new Trouble(Trouble.Kind.NO_KEY);
        }
    }

    /** @throws Trouble when it was sealed with another key, for another purpose, or changed since */
    String open(String sealed, String purpose) {
        try {
            return key.open(sealed, purpose);
        } catch (SchoolKey.DoesNotFit otherKey) {
            throw new Trouble(Trouble.Kind.CONNECT_AGAIN);
        }
    }
}
