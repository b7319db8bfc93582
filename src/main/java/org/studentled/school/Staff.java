package org.studentled.school;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The people who work at the school. */
@Component
public class Staff {

    private final StaffTable table;

    Staff(StaffTable table) {
        this.table = table;
    }

    @Transactional
    public StaffMember welcomeTeacher(String name, @Nullable String email) {
        return table.save(StaffMember.named(name, email, false));
    }

    @Transactional
    public StaffMember welcomeOffice(String name, @Nullable String email) {
        return table.save(StaffMember.named(name, email, true));
    }

    @Transactional
    public StaffMember rename(StaffId id, String name) {
        return table.save(get(id).renamed(name));
    }

    public StaffMember get(StaffId id) {
        return table.findById(id).orElseThrow(() -> new NotAtThisSchool("member of staff", id.value()));
    }

    public Optional<StaffMember> withEmail(String email) {
        return table.findByEmail(email.strip().toLowerCase(Locale.ROOT));
    }

    public List<StaffMember> office() {
        return table.findByOfficeOrderByName(true);
    }

    public List<StaffMember> teachers() {
        return table.findByOfficeOrderByName(false);
    }
}
