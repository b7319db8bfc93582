package org.studentled.portfolio;

import org.studentled.OnH2;

@OnH2
class PortfoliosOnH2Test extends PortfoliosTest {}
