package org.studentled.scheduling;

import org.studentled.OnH2;

@OnH2
class BookingRaceOnH2Test extends BookingRaceTest {}
