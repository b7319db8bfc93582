package org.studentled.progress;

import org.studentled.OnH2;

@OnH2
class TypedMarksOnH2Test extends TypedMarksTest {}
