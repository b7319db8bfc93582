package org.studentled.letters;

import org.studentled.OnPostgres;

@OnPostgres
class RoomChangedOnPostgresTest extends RoomChangedTest {}
