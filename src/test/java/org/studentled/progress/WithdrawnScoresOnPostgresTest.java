package org.studentled.progress;

import org.studentled.OnPostgres;

@OnPostgres
class WithdrawnScoresOnPostgresTest extends WithdrawnScoresTest {}
