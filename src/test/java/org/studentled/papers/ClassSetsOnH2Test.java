package org.studentled.papers;

import org.studentled.OnH2;

@OnH2
class ClassSetsOnH2Test extends ClassSetsTest {}
