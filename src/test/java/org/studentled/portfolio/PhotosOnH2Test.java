package org.studentled.portfolio;

import org.studentled.OnH2;

@OnH2
class PhotosOnH2Test extends PhotosTest {}
