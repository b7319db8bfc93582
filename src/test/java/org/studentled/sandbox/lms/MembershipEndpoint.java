package org.studentled.sandbox.lms;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.studentled.sandbox.Web;

/** Names and roles of the course, in small pages, for callers with a token of this LMS. */
public final class MembershipEndpoint {

    private static final String MEDIA_TYPE = "application/vnd.ims.lti-nrps.v2.membershipcontainer+json";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Course course;
    private final TokenEndpoint tokens;
    private final AtomicInteger pagesServed = new AtomicInteger();
    private volatile String address = "";
    private volatile Fault fault = Fault.NONE;
    private volatile int pageSize = 3;

    MembershipEndpoint(Course course, TokenEndpoint tokens) {
        this.course = course;
        this.tokens = tokens;
    }

    void openAt(String url) {
        address = url;
    }

    public void mishap(Fault wanted) {
        fault = wanted;
    }

    public void pageSize(int people) {
        pageSize = people;
    }

    public int pagesServed() {
        return pagesServed.get();
    }

    Web.Answer members(Web.Request request) {
        tokens.requireToken(request, "https://purl.imsglobal.org/spec/lti-nrps/scope/contextmembership.readonly");
        if (!MEDIA_TYPE.equals(request.header("Accept"))) {
            throw new Web.Refused(400, "Ask for " + MEDIA_TYPE);
        }
        pagesServed.incrementAndGet();
        var from = request.get("from").isEmpty() ? 0 : Integer.parseInt(request.get("from"));
        if (fault == Fault.SECOND_PAGE_FAILS && from > 0) {
            throw new Web.Refused(500, "Out of order");
        }
        // As Canvas does with a link of another tool.
        if (!request.get("rlid").isEmpty() && !"link-1".equals(request.get("rlid"))) {
            throw new Web.Refused(400, "Requested ResourceLink bound to unexpected external tool");
        }
        var role = request.get("role");
        var everyone = course.people().stream()
                .filter(each -> role.isEmpty() || role.endsWith("Learner") != each.teaches())
                .toList();
        var page = everyone.subList(Math.min(from, everyone.size()), Math.min(from + pageSize, everyone.size()));
        var body = write(page);
        var whole = Web.Answer.of(200, MEDIA_TYPE + "; charset=utf-8", body);
        if (fault == Fault.HALF_A_PAGE && from > 0) {
            return Web.Answer.of(200, MEDIA_TYPE, body.substring(0, body.length() / 2));
        }
        return next(from, everyone.size(), role)
                .map(link -> whole.with("Link", link))
                .orElse(whole);
    }

    private Optional<String> next(int from, int all, String role) {
        var following = address + "/members?limit=" + pageSize + "&from=" + (from + pageSize)
                + (role.isEmpty() ? "" : "&role=" + role);
        if (from + pageSize < all) {
            var link = fault == Fault.FOREIGN_NEXT ? "http://members.example/members?from=3" : following;
            return Optional.of("<" + link + ">; rel=\"next\"");
        }
        // As a large Blackboard does: the last page names itself as the next one, for ever.
        return fault == Fault.NEVER_ENDS
                ? Optional.of("<" + address + "/members?limit=" + pageSize + "&from=" + from + ">; rel=\"next\"")
                : Optional.empty();
    }

    private String write(List<EnrolledPerson> page) {
        try {
            return JSON.writeValueAsString(Map.of(
                    "id", address + "/members",
                    "context", Map.of("id", Course.ID, "title", Course.TITLE),
                    "members", page.stream().map(this::member).toList()));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Map<String, Object> member(EnrolledPerson enrolledPerson) {
        var member = new LinkedHashMap<String, Object>();
        member.put("user_id", enrolledPerson.id());
        member.put("status", enrolledPerson.status());
        // Short names, as Moodle sends them here though not at launch.
        member.put("roles", List.of(enrolledPerson.teaches() ? "Instructor" : "Learner"));
        if (fault != Fault.NO_NAMES) {
            member.put("name", enrolledPerson.person().fullName());
            member.put("given_name", enrolledPerson.person().given());
            member.put("family_name", enrolledPerson.person().family());
            member.put("email", enrolledPerson.person().email());
        }
        return member;
    }

    /** What can go wrong with a list. */
    public enum Fault {
        NONE,
        SECOND_PAGE_FAILS,
        HALF_A_PAGE,
        NEVER_ENDS,
        FOREIGN_NEXT,
        NO_NAMES
    }
}
