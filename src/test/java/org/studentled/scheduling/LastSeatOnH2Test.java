package org.studentled.scheduling;

import org.studentled.OnH2;

@OnH2
class LastSeatOnH2Test extends LastSeatTest {}
