package org.studentled.school;

import org.studentled.OnH2;

@OnH2
class StaffRolesOnH2Test extends StaffRolesTest {}
