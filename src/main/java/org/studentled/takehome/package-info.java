/**
 * No one came: the packet goes home, comes back signed, and the teacher calls when promised.
 *
 * <p>Start with {@link Packets}. Events: {@link Packet.Called}, {@link Packet.HandedOut}, {@link
 * Packet.HeardAtSchool}, {@link Packet.Packed}, {@link Packet.Reminded}, {@link Packet.Returned}. Tables: {@code
 * packet}, {@code slip_photo}.
 */
@ApplicationModule(
        allowedDependencies = {
            "school",
            "calendar",
            "round",
            "scheduling",
            "conference",
            "portfolio",
            "page",
            "access",
            "secrets"
        })
@NullMarked
package org.studentled.takehome;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
