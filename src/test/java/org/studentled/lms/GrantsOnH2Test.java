package org.studentled.lms;

import org.studentled.OnH2;

@OnH2
class GrantsOnH2Test extends GrantsTest {}
