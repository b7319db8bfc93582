package org.studentled.conference;

import org.studentled.OnPostgres;

/** Two hands on one table, on PostgreSQL. */
@OnPostgres
class ConcurrentTapsOnPostgresTest extends ConcurrentTapsTest {}
