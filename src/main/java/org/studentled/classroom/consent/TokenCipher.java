package org.studentled.classroom.consent;

import org.springframework.stereotype.Component;
import org.studentled.classroom.google.ClassroomException;
import org.studentled.secrets.SecretCipher;

/** What of Google's may never lie open in the database, sealed with the school's key and bound to what it is for. */
@Component
public class TokenCipher {

    private final SecretCipher key;

    TokenCipher(SecretCipher key) {
        this.key = key;
    }

    public boolean hasKey() {
        return key.isConfigured();
    }

    /** @param purpose what it is for and whose it is; the same words are needed to open it */
    public String encrypt(String secret, String purpose) {
        try {
            return key.encrypt(secret, purpose);
        } catch (SecretCipher.KeyMissingException none) {
            throw new ClassroomException(ClassroomException.Kind.NO_KEY);
        }
    }

    /** @throws ClassroomException when it was sealed with another key, for another purpose, or changed since */
    public String decrypt(String sealed, String purpose) {
        try {
            return key.decrypt(sealed, purpose);
        } catch (SecretCipher.DecryptionFailed otherKey) {
            throw new ClassroomException(ClassroomException.Kind.CONNECT_AGAIN);
        }
    }
}
