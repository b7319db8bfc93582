package org.studentled.lms;

import org.studentled.OnPostgres;

@OnPostgres
class ClassAtOnceOnPostgresTest extends ClassAtOnceTest {}
