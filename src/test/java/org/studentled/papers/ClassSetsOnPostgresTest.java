package org.studentled.papers;

import org.studentled.OnPostgres;

@OnPostgres
class ClassSetsOnPostgresTest extends ClassSetsTest {}
