package org.studentled.portfolio;

import org.studentled.OnPostgres;

@OnPostgres
class SectionsOnPostgresTest extends SectionsTest {}
