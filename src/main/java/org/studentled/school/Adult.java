package org.studentled.school;

import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;

/**
 * A parent, guardian or other trusted adult, with the language and the way the school reaches them.
 *
 * @param interpreter someone has to speak for them when they talk with the teacher; never a child
 */
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
        Basis basis,
        boolean interpreter,
        @Version int version) {

    /** Older rows may have letters in two parts. */
    public Adult {
        name = TextRules.normalized(name);
    }

    static Adult of(HouseholdId household, Contact contact) {
        return of(AdultId.random(), household, contact.checked(), true, Basis.PARENT, false, 0);
    }

    Adult with(Contact contact) {
        return of(id, householdId, contact.checked(), mayBeInvited, basis, interpreter, version);
    }

    Adult blocked() {
        return invitable(false);
    }

    Adult invitable(boolean invited) {
        return new Adult(
                id, householdId, name, relation, language, channel, email, phone, invited, basis, interpreter, version);
    }

    Adult as(Basis newBasis, boolean needsInterpreter) {
        return new Adult(
                id,
                householdId,
                name,
                relation,
                language,
                channel,
                email,
                phone,
                mayBeInvited,
                newBasis,
                needsInterpreter,
                version);
    }

    private static Adult of(
            AdultId id,
            HouseholdId household,
            Contact contact,
            boolean invited,
            Basis basis,
            boolean interpreter,
            int version) {
        return new Adult(
                id,
                household,
                contact.name(),
                contact.relation(),
                contact.language(),
                contact.channel(),
                contact.email(),
                contact.phone(),
                invited,
                basis,
                interpreter,
                version);
    }

    /** How the school reaches an adult. */
    public enum Channel {
        MAIL,
        SMS,
        PAPER,
        NONE
    }

    /** By what right an adult stands beside the child. */
    public enum Basis {
        PARENT,
        GUARDIAN,
        IN_THEIR_PLACE,
        GUEST
    }

    /** What the school is told about an adult. */
    public record Contact(
            String name,
            String relation,
            String language,
            Channel channel,
            @Nullable String email,
            @Nullable String phone) {

        Contact checked() {
            String mail = TextRules.optional(MailAddress.typed(email), 254);
            String number = TextRules.optional(TextRules.plainLine(phone), 40);
            boolean mailable = MailAddress.isAddress(mail);
            if (!mail.isEmpty() && !mailable || channel == Channel.MAIL && !mailable) {
                throw new UnreachableException(Channel.MAIL);
            }
            if (channel == Channel.SMS && number.isEmpty()) {
                throw new UnreachableException(Channel.SMS);
            }
            String spoken = TextRules.optional(language, 20);
            return new Contact(
                    TextRules.required(name, 120),
                    TextRules.optional(relation, 60),
                    spoken.isEmpty() ? "en" : spoken,
                    channel,
                    mail.isEmpty() ? null : mail,
                    number.isEmpty() ? null : number);
        }
    }

    /** The school can't reach an adult the way it is told to: the address for it is missing or is none. */
    public static class UnreachableException extends IllegalArgumentException {

        private final Channel channel;

        UnreachableException(Channel channel) {
            super("No address for " + channel);
            this.channel = channel;
        }

        public Channel channel() {
            return channel;
        }
    }

    /** The adult gets no invitation any more, and no one is let in by theirs. */
    public record Blocked(AdultId adult) {}
}
