package org.studentled.letters;

import org.studentled.OnPostgres;

@OnPostgres
class HandedOverOnPostgresTest extends HandedOverTest {}
