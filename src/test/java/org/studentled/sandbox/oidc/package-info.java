/** Pretend OpenID Connect providers: Google's and Microsoft's accounts of an invented school. */
@NullMarked
package org.studentled.sandbox.oidc;

import org.jspecify.annotations.NullMarked;
