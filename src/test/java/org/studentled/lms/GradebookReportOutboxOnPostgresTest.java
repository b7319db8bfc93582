package org.studentled.lms;

import org.studentled.OnPostgres;

@OnPostgres
class GradebookReportOutboxOnPostgresTest extends GradebookReportOutboxTest {}
