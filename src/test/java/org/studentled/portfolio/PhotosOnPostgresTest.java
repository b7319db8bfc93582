package org.studentled.portfolio;

import org.studentled.OnPostgres;

@OnPostgres
class PhotosOnPostgresTest extends PhotosTest {}
