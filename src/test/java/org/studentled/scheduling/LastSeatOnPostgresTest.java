package org.studentled.scheduling;

import org.studentled.OnPostgres;

@OnPostgres
class LastSeatOnPostgresTest extends LastSeatTest {}
