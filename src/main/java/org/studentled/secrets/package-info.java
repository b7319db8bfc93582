/**
 * The one home of secrets: tokens of which only a hash is stored, encryption at rest under the school's key, signed
 * addresses, and the change of that key.
 *
 * <p>Start with {@link OpaqueTokens}, {@link SecretCipher} and {@link UrlSigner}. A module that stores encrypted texts
 * declares them as {@link EncryptedColumn}. It publishes no events. Tables: {@code seal_key}.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.studentled.secrets;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
