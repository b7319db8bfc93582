package org.studentled.passback;

import org.studentled.OnPostgres;

@OnPostgres
class GradebookReportsOnPostgresTest extends GradebookReportsTest {}
