package org.studentled.progress;

import org.studentled.OnH2;

@OnH2
class TakenBackOnH2Test extends TakenBackTest {}
