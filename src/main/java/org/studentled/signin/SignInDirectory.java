package org.studentled.signin;

import java.util.List;
import java.util.Optional;
import org.studentled.school.Actor;
import org.studentled.school.StaffId;

/** Port: a module knows people of ours by a provider's own ids, as Google Classroom does. */
public interface SignInDirectory {

    /**
     * Reads the list of the class that {@code next} leads into again, if this account is not on it: they may have come
     * since. Asks another system, so within no transaction, and not as often as someone tries.
     */
    void refresh(ProviderAccount account, String next);

    /** @param next where they were going: of several, those whom it is meant for come alone */
    List<Actor> find(ProviderAccount account, String next);

    /** Brings in a teacher whom no one here knows yet, on the word of a class list. */
    Optional<StaffId> admitTeacher(ProviderAccount account);

    /** Whether this member of staff has another account at the same provider. */
    boolean knowsOther(ProviderAccount account, StaffId staff);

    /** Whether {@code next} leads into a class that this module reads, so that its list decides who comes in. */
    boolean leadsToClass(String next);
}
