package org.studentled.progress;

import org.studentled.OnH2;

@OnH2
class GridEntriesOnH2Test extends GridEntriesTest {}
