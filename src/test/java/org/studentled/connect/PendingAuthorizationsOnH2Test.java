package org.studentled.connect;

import org.studentled.OnH2;

@OnH2
class PendingAuthorizationsOnH2Test extends PendingAuthorizationsTest {}
