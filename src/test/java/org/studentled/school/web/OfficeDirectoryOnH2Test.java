package org.studentled.school.web;

import org.studentled.OnH2;

@OnH2
class OfficeDirectoryOnH2Test extends OfficeDirectoryTest {}
