package org.studentled.school;

import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;

/** A parent, guardian or other trusted adult, with the language and the way the school reaches them. */
public record Adult(
        @Id AdultId id,
        HouseholdId householdId,
        String name,
        String relation,
        String language,
        Channel channel,
        @Nullable String email,
        @Nullable String phone,
        boolean mayBeInvited,
        @Version int version) {

    static Adult of(HouseholdId household, Contact contact) {
        String mail = Texts.optional(contact.email(), 254);
        String phone = Texts.optional(contact.phone(), 40);
        return new Adult(
                AdultId.random(),
                household,
                Texts.required(contact.name(), 120),
                Texts.optional(contact.relation(), 60),
                contact.language().isBlank() ? "en" : contact.language(),
                contact.channel(),
                mail.isEmpty() ? null : mail,
                phone.isEmpty() ? null : phone,
                true,
                0);
    }

    Adult blocked() {
        return new Adult(id, householdId, name, relation, language, channel, email, phone, false, version);
    }

    /** How the school reaches an adult. */
    public enum Channel {
        MAIL,
        SMS,
        PAPER,
        NONE
    }

    /** What the school is told about an adult. */
    public record Contact(
            String name,
            String relation,
            String language,
            Channel channel,
            @Nullable String email,
            @Nullable String phone) {}
}
