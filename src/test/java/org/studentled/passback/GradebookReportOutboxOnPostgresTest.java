package org.studentled.passback;

import org.studentled.OnPostgres;

@OnPostgres
class GradebookReportOutboxOnPostgresTest extends GradebookReportOutboxTest {}
