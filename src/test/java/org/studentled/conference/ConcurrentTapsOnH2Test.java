package org.studentled.conference;

import org.studentled.OnH2;

/** Two hands on one table, on H2. */
@OnH2
class ConcurrentTapsOnH2Test extends ConcurrentTapsTest {}
