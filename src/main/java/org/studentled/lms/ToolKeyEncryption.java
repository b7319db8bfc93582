package org.studentled.lms;

import org.springframework.stereotype.Component;
import org.studentled.ltijava.ToolKeys;
import org.studentled.secrets.EncryptedStore;
import org.studentled.secrets.SecretCipher;

/** The LTI library encrypts its keys on its own; a change of the school's key reaches them all the same. */
@Component
class ToolKeyEncryption implements EncryptedStore {

    private final ToolKeys toolKeys;

    ToolKeyEncryption(ToolKeys toolKeys) {
        this.toolKeys = toolKeys;
    }

    @Override
    public String name() {
        return "lti_key.private_jwk";
    }

    @Override
    public Result reencrypt(SecretCipher cipher) {
        return new Result(toolKeys.reencrypt(), 0);
    }
}
