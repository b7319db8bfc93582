package org.studentled.connect;

import org.studentled.OnPostgres;

@OnPostgres
class PendingAuthorizationsOnPostgresTest extends PendingAuthorizationsTest {}
