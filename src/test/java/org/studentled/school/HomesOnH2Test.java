package org.studentled.school;

import org.studentled.OnH2;

@OnH2
class HomesOnH2Test extends HomesTest {}
