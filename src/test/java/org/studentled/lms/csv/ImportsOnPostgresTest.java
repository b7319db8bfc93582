package org.studentled.lms.csv;

import org.studentled.OnPostgres;

@OnPostgres
class ImportsOnPostgresTest extends ImportsTest {}
