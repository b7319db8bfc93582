package org.studentled.gradebooks;

import org.studentled.OnH2;

@OnH2
class ClassAtOnceOnH2Test extends ClassAtOnceTest {}
