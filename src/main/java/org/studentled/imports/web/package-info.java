/** The screens on which a list of grades is uploaded or pasted, looked over and taken in. */
@NullMarked
package org.studentled.imports.web;

import org.jspecify.annotations.NullMarked;
