package org.studentled.school.web;

import org.jspecify.annotations.Nullable;
import org.studentled.page.RequestRefused;
import org.studentled.school.Adult;

/** What is typed about an adult on the family's page. */
record AdultForm(
        @Nullable String adult,
        @Nullable String relation,
        @Nullable String language,
        Adult.@Nullable Channel channel,
        @Nullable String email,
        @Nullable String phone) {

    /** What is left empty stays as it was. */
    Adult.Contact contactOr(@Nullable String knownEmail, @Nullable String knownPhone) {
        return new AdultForm(
                        adult,
                        relation,
                        language,
                        channel,
                        email == null || email.isBlank() ? knownEmail : email,
                        phone == null || phone.isBlank() ? knownPhone : phone)
                .contact();
    }

    Adult.Contact contact() {
        if (adult == null || adult.isBlank()) {
            throw RequestRefused.invalid("school.family.adult.missing");
        }
        return new Adult.Contact(
                adult,
                relation == null ? "" : relation,
                language == null ? "" : language,
                channel == null ? Adult.Channel.PAPER : channel,
                email,
                phone);
    }
}
