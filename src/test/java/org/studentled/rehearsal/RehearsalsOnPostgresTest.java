package org.studentled.rehearsal;

import org.studentled.OnPostgres;

@OnPostgres
class RehearsalsOnPostgresTest extends RehearsalsTest {}
