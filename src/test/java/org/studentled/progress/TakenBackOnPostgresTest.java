package org.studentled.progress;

import org.studentled.OnPostgres;

@OnPostgres
class TakenBackOnPostgresTest extends TakenBackTest {}
