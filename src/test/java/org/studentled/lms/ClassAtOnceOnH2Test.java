package org.studentled.lms;

import org.studentled.OnH2;

@OnH2
class ClassAtOnceOnH2Test extends ClassAtOnceTest {}
