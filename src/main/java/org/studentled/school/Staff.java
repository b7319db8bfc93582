package org.studentled.school;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
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
    public StaffMember addTeacher(String name, @Nullable String email) {
        return table.save(StaffMember.named(name, email, false));
    }

    @Transactional
    public StaffMember addOffice(String name, @Nullable String email) {
        return table.save(StaffMember.named(name, email, true));
    }

    @Transactional
    public StaffMember rename(StaffId id, String name) {
        return table.save(get(id).renamed(name));
    }

    /** Many at once; who is not known is not in it. */
    public Map<StaffId, StaffMember> byId(Collection<StaffId> ids) {
        return table.findAllById(ids).stream().collect(Collectors.toMap(StaffMember::id, Function.identity()));
    }

    public StaffMember get(StaffId id) {
        return table.findById(id).orElseThrow(() -> new NotFoundException("member of staff", id.value()));
    }

    public Optional<StaffMember> findByEmail(String email) {
        return table.findByEmail(MailAddress.folded(email));
    }

    /** An LMS brought them: they are known by its word alone. */
    @Transactional
    public void cameFromLms(StaffId id) {
        table.cameFrom(id.value(), "LMS");
    }

    /** Someone the office added, or who teaches a class still: who came from an LMS and teaches none has left. */
    public boolean isVouchedFor(StaffId id) {
        return table.countVouchedFor(id.value()) > 0;
    }

    public List<StaffMember> office() {
        return table.findByOfficeOrderByName(true);
    }

    /**
     * The office first, then by name.
     *
     * @param words a part of a name or an email address; empty for all
     * @param most at most so many
     * @param skipped so many of those that come before
     */
    public List<StaffMember> search(String words, int most, long skipped) {
        String escaped = words.strip().toLowerCase(Locale.ROOT).replaceAll("([\\\\%_])", "\\\\$1");
        return table.search("%" + escaped + "%", most, skipped);
    }
}
