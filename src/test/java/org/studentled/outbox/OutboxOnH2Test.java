package org.studentled.outbox;

import org.studentled.OnH2;

@OnH2
class OutboxOnH2Test extends OutboxTest {}
