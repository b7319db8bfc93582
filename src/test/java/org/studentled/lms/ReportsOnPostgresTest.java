package org.studentled.lms;

import org.studentled.OnPostgres;

@OnPostgres
class ReportsOnPostgresTest extends ReportsTest {}
