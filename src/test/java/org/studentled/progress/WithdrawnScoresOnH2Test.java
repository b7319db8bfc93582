package org.studentled.progress;

import org.studentled.OnH2;

@OnH2
class WithdrawnScoresOnH2Test extends WithdrawnScoresTest {}
