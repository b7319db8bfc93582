package org.studentled.progress;

import org.studentled.OnH2;

@OnH2
class ScoresOnH2Test extends ScoresTest {}
