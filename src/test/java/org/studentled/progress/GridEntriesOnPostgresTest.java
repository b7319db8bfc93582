package org.studentled.progress;

import org.studentled.OnPostgres;

@OnPostgres
class GridEntriesOnPostgresTest extends GridEntriesTest {}
