package org.studentled.school;

import org.studentled.OnPostgres;

@OnPostgres
class HomesOnPostgresTest extends HomesTest {}
