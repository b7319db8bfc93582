package org.studentled.lms;

import org.studentled.OnH2;

@OnH2
class DuplicateClassesOnH2Test extends DuplicateClassesTest {}
