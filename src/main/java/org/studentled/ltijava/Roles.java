package org.studentled.ltijava;

import java.util.Collection;
import java.util.Set;

/**
 * What a person is in a course (LTI core 1.3, section 5.3.7 and appendix A.2).
 *
 * <p>Only context roles count: a teacher of the school who is enrolled as a learner is a learner here. Unknown roles
 * and no roles at all are allowed and grant nothing. Short names, as sent by older platforms and by membership lists,
 * are understood.
 */
public record Roles(Set<String> values) {

    static final String CONTEXT_ROLE = "http://purl.imsglobal.org/vocab/lis/v2/membership#";

    public Roles {
        values = Set.copyOf(values);
    }

    public static Roles of(Collection<String> values) {
        return new Roles(Set.copyOf(values));
    }

    public boolean instructor() {
        return has("Instructor");
    }

    public boolean learner() {
        return has("Learner");
    }

    public boolean mentor() {
        return has("Mentor");
    }

    private boolean has(String name) {
        return values.contains(CONTEXT_ROLE + name) || values.contains(name);
    }
}
