package org.studentled.secrets;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/**
 * Brings everything that is stored encrypted under the present key, so that the previous one may be forgotten: at a start
 * with {@code --school.reencrypt-secrets}. It may be ended and started again at any time,
 * and by several nodes at once.
 */
@Component
class SecretKeyRotation implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(SecretKeyRotation.class);

    private final SecretCipher cipher;
    private final List<EncryptedStore> stores;

    SecretKeyRotation(SecretCipher cipher, List<EncryptedStore> stores) {
        this.cipher = cipher;
        this.stores = List.copyOf(stores);
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (arguments.containsOption("school.reencrypt-secrets")) {
            reencrypt();
        }
    }

    EncryptedStore.Result reencrypt() {
        if (!cipher.isConfigured()) {
            log.warn("school.secret-key is not set: nothing was encrypted again");
            return new EncryptedStore.Result(0, 0);
        }
        int done = 0;
        int unreadable = 0;
        for (EncryptedStore store : stores) {
            EncryptedStore.Result result = store.reencrypt(cipher);
            log.info("{}: {} encrypted again, {} unreadable", store.name(), result.reencrypted(), result.unreadable());
            done += result.reencrypted();
            unreadable += result.unreadable();
        }
        log.info(
                "Everything readable is under the present key: {} encrypted again. {}",
                done,
                unreadable == 0
                        ? "The previous keys may be removed from school.previous-secret-keys."
                        : unreadable + " could not be read with any key: connect these again.");
        return new EncryptedStore.Result(done, unreadable);
    }
}
