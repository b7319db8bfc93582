package org.studentled.school;

import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;

/** The adults who come together; a child may have several households, which never see each other. */
public record Household(
        @Id HouseholdId id, String name, @Version int version) {

    /** Older rows may have letters in two parts. */
    public Household {
        name = TextRules.normalized(name);
    }

    Household renamed(String newName) {
        return new Household(id, TextRules.name(newName, 120), version);
    }

    static Household named(String name) {
        return new Household(HouseholdId.random(), TextRules.name(name, 120), 0);
    }
}
