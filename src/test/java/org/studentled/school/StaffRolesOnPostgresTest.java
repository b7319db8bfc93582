package org.studentled.school;

import org.studentled.OnPostgres;

@OnPostgres
class StaffRolesOnPostgresTest extends StaffRolesTest {}
