package org.studentled.signin;

import java.time.Instant;
import java.util.UUID;

/** An account that asks to be let in. */
public record AccountRequest(UUID id, ProviderAccount account, Instant askedAt, boolean declined) {}
