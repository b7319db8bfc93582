package org.studentled.connect;

import org.studentled.OnH2;

@OnH2
class GrantsOnH2Test extends GrantsTest {}
