package org.studentled.school.web;

import org.studentled.OnPostgres;

@OnPostgres
class OfficeDirectoryOnPostgresTest extends OfficeDirectoryTest {}
