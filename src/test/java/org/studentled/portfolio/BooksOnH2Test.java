package org.studentled.portfolio;

import org.studentled.OnH2;

@OnH2
class BooksOnH2Test extends BooksTest {}
