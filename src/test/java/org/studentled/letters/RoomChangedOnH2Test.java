package org.studentled.letters;

import org.studentled.OnH2;

@OnH2
class RoomChangedOnH2Test extends RoomChangedTest {}
