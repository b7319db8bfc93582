/**
 * Signing in with an account that the school has elsewhere: Google, Microsoft, or any OpenID Connect provider.
 *
 * <p>Start with {@link ProviderSignIn} and {@link AccountMatcher}. Events: {@link ConnectedAccount.Connected}. Tables:
 * {@code account_request}, {@code sign_in_account}, {@code sign_in_attempt}.
 */
@ApplicationModule(allowedDependencies = {"school", "access", "page", "connect", "secrets"})
@NullMarked
package org.studentled.signin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
