package org.studentled.lms;

import org.studentled.OnH2;

@OnH2
class RefreshTokensOnH2Test extends RefreshTokensTest {}
