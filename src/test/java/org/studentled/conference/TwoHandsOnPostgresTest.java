package org.studentled.conference;

import org.studentled.OnPostgres;

/** Two hands on one table, on PostgreSQL. */
@OnPostgres
class TwoHandsOnPostgresTest extends TwoHandsTest {}
