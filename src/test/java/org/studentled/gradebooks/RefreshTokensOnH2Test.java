package org.studentled.gradebooks;

import org.studentled.OnH2;

@OnH2
class RefreshTokensOnH2Test extends RefreshTokensTest {}
