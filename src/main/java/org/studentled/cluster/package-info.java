/** What the nodes of one installation share: who runs a recurring job, how often someone came, the key of sealed addresses. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.studentled.cluster;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
