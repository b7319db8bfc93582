package org.studentled.secrets;

/** Port: something stored under the school's key, which is encrypted again when the key changes. */
public interface EncryptedStore {

    /** As it is told in the log; no secret is in it. */
    String name();

    /** Everything that is not under the present key yet. A second call finds nothing more to do. */
    Result reencrypt(SecretCipher cipher);

    /**
     * What came of it.
     *
     * @param unreadable texts that none of the keys opens; they stay as they are
     */
    record Result(int reencrypted, int unreadable) {}
}
