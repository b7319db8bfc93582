package org.studentled.ltijava;

import org.studentled.OnH2;

@OnH2
class KeyRotationOnH2Test extends KeyRotationTest {}
