package org.studentled.ltijava;

import java.net.URI;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Membership lists of courses (names and role provisioning services 2.0), read page by page to the end. */
@Component
public class Members {

    private static final Logger LOG = LoggerFactory.getLogger(Members.class);
    private static final String MEDIA_TYPE = "application/vnd.ims.lti-nrps.v2.membershipcontainer+json";
    private static final int MOST_PAGES = 500;
    /** Far more than any course has. */
    private static final int MOST_PEOPLE = 20_000;

    private final ServiceClient calls;
    private final MembershipPageReader pages;

    Members(ServiceClient calls, MembershipPageReader pages) {
        this.calls = calls;
        this.pages = pages;
    }

    /**
     * Reads the whole list.
     *
     * @param first the {@code context_memberships_url} of a launch, taken as it is
     * @throws ServiceFailed when any page cannot be had or read; nothing is returned of the pages before
     */
    public MemberList fetch(Platform platform, String deployment, URI first) {
        return fetch(platform, deployment, first, null, null);
    }

    /**
     * Reads the part of the list that the filters {@code role} and {@code rlid} of names and role provisioning services
     * 2.0 leave. Platforms may overlook a filter, and some refuse {@code rlid}; who asks must be ready for both.
     *
     * @param role for example {@code Learner}; null for all
     * @param link the id of a resource link, for those only who may open it; null for all
     */
    public MemberList fetch(
            Platform platform, String deployment, URI first, @Nullable String role, @Nullable String link) {
        var start = role == null ? first : Urls.with(first, "role", role);
        return read(platform, deployment, link == null ? start : Urls.with(start, "rlid", link));
    }

    private MemberList read(Platform platform, String deployment, URI first) {
        var found = new LinkedHashMap<String, Member>();
        var seen = new HashSet<URI>();
        var next = first;
        while (seen.size() < MOST_PAGES) {
            seen.add(next);
            var page = page(platform, deployment, next);
            page.members().forEach(member -> found.put(member.subject(), member));
            if (found.size() > MOST_PEOPLE) {
                break;
            }
            var following = page.next();
            if (following == null) {
                return new MemberList(found.values().stream().toList(), true);
            }
            if (seen.contains(following)) {
                break;
            }
            next = following;
        }
        LOG.warn("lti members incomplete platform={} pages={} people={}", platform.issuer(), seen.size(), found.size());
        return new MemberList(found.values().stream().toList(), false);
    }

    private MembershipPageReader.Page page(Platform platform, String deployment, URI address) {
        return pages.read(
                address,
                calls.send(ServiceClient.Call.get(platform, deployment, Set.of(Scopes.MEMBERS), address, MEDIA_TYPE)));
    }
}
