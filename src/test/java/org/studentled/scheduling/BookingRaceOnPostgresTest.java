package org.studentled.scheduling;

import org.studentled.OnPostgres;

@OnPostgres
class BookingRaceOnPostgresTest extends BookingRaceTest {}
