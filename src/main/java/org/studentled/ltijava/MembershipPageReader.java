package org.studentled.ltijava;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;
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
            if (!members.isArray()) {
                throw new ServiceFailed("The platform's answer holds no members");
            }
            var people = StreamSupport.stream(members.spliterator(), false)
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
                Roles.of(StreamSupport.stream(member.path("roles").spliterator(), false)
                        .map(JsonNode::asText)
                        .distinct()
                        .toList()),
                status(member.path("status").asText("Active")),
                text(member, "name"),
                text(member, "given_name"),
                text(member, "family_name"),
                text(member, "email"),
                text(member, "lis_person_sourcedid"));
    }

    private static Member.Status status(String value) {
        return switch (value.toLowerCase(Locale.ROOT)) {
            case "inactive" -> Member.Status.INACTIVE;
            case "deleted" -> Member.Status.DELETED;
            default -> Member.Status.ACTIVE;
        };
    }

    private static boolean isId(String text) {
        return !text.isBlank() && text.length() <= LONGEST_ID && text.chars().noneMatch(Character::isISOControl);
    }

    private static @Nullable String text(JsonNode member, String name) {
        var value = member.path(name).asText("").replace("\0", "").strip();
        return value.isEmpty() ? null : value;
    }

    record Page(List<Member> members, @Nullable URI next) {}
}
