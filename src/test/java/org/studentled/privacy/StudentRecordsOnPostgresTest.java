package org.studentled.privacy;

import org.studentled.OnPostgres;

@OnPostgres
class StudentRecordsOnPostgresTest extends StudentRecordsTest {}
