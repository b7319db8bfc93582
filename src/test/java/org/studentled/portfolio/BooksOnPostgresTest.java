package org.studentled.portfolio;

import org.studentled.OnPostgres;

@OnPostgres
class BooksOnPostgresTest extends BooksTest {}
