/** The rules of the house, kept by tests: who may know whom, and how things are named. */
package org.studentled.architecture;
