package org.studentled.school;

import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/** Someone who works at the school; as what is said by {@link StaffRoles}. */
@Table("staff")
public record StaffMember(
        @Id StaffId id,
        String name,
        @Nullable String email,
        @Version int version) {

    /** Older rows may have letters in two parts. */
    public StaffMember {
        name = TextRules.normalized(name);
    }

    static StaffMember named(String name, @Nullable String email) {
        String mail = MailAddress.folded(TextRules.optional(email, 254));
        return new StaffMember(StaffId.random(), TextRules.name(name, 120), mail.isEmpty() ? null : mail, 0);
    }

    StaffMember renamed(String newName) {
        return new StaffMember(id, TextRules.name(newName, 120), email, version);
    }
}
