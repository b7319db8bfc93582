package org.studentled.outbox;

import org.studentled.OnPostgres;

@OnPostgres
class OutboxOnPostgresTest extends OutboxTest {}
