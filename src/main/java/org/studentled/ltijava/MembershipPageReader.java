package org.studentled.ltijava;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Reads one page of a membership list, tolerant of what platforms leave out and of the quotes they type. */
@Component
class MembershipPageReader {

    private static final int LONGEST_ID = 255;

    private final ObjectMapper json;

    MembershipPageReader(ObjectMapper json) {
        this.json = json;
    }

    Page read(URI address, ResponseEntity<byte[]> answer) {
        var body = answer.getBody();
        try {
            var members = json.readTree(body == null ? new byte[0] : body).path("members");
            var people = PlatformJson.list(members).stream()
                    // One odd person keeps no one else away.
                    .filter(member -> isId(member.path("user_id").asText("")))
                    .map(MembershipPageReader::member)
                    .toList();
            return new Page(people, NextLink.after(address, answer.getHeaders()));
        } catch (IOException broken) {
            throw new ServiceFailed("A page of members is not whole JSON", broken);
        }
    }

    private static Member member(JsonNode member) {
        return new Member(
                member.path("user_id").asText(),
                Roles.of(PlatformJson.texts(member.path("roles"))),
                status(PlatformJson.text(member, "status")),
                PlatformJson.text(member, "name"),
                PlatformJson.text(member, "given_name"),
                PlatformJson.text(member, "family_name"),
                PlatformJson.text(member, "email"),
                PlatformJson.text(member, "lis_person_sourcedid"));
    }

    private static Member.Status status(@Nullable String value) {
        return switch (value == null ? "active" : value.toLowerCase(Locale.ROOT)) {
            case "inactive" -> Member.Status.INACTIVE;
            case "deleted" -> Member.Status.DELETED;
            default -> Member.Status.ACTIVE;
        };
    }

    private static boolean isId(String text) {
        return !text.isBlank() && text.length() <= LONGEST_ID && text.chars().noneMatch(Character::isISOControl);
    }

    record Page(List<Member> members, @Nullable URI next) {}
}
