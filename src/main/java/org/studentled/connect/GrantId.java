package org.studentled.connect;

import java.util.UUID;

/**
 * Names one grant for good.
 *
 * @param kind at which system it was given, as the module that uses it says
 * @param owner whose it is: a person, or a class
 */
public record GrantId(String kind, UUID owner) {}
