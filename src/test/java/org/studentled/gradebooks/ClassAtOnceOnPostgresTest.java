package org.studentled.gradebooks;

import org.studentled.OnPostgres;

@OnPostgres
class ClassAtOnceOnPostgresTest extends ClassAtOnceTest {}
