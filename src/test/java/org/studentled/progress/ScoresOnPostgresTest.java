package org.studentled.progress;

import org.studentled.OnPostgres;

@OnPostgres
class ScoresOnPostgresTest extends ScoresTest {}
