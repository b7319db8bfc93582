package org.studentled.letters;

import org.studentled.OnH2;

@OnH2
class HandedOverOnH2Test extends HandedOverTest {}
