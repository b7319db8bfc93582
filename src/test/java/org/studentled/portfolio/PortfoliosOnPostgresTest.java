package org.studentled.portfolio;

import org.studentled.OnPostgres;

@OnPostgres
class PortfoliosOnPostgresTest extends PortfoliosTest {}
