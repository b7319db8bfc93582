package org.studentled.lms;

import org.studentled.OnPostgres;

@OnPostgres
class DuplicateClassesOnPostgresTest extends DuplicateClassesTest {}
