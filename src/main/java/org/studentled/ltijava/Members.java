package org.studentled.ltijava;

import java.net.URI;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/** Membership lists of courses (names and role provisioning services 2.0), read page by page to the end. */
@Component
public class Members {

    private static final Logger LOG = LoggerFactory.getLogger(Members.class);
    private static final String SCOPE = "https://purl.imsglobal.org/spec/lti-nrps/scope/contextmembership.readonly";
    private static final String MEDIA_TYPE = "application/vnd.ims.lti-nrps.v2.membershipcontainer+json";
    private static final int MOST_PAGES = 500;

    private final ServiceTokens tokens;
    private final MembersPages pages;
    private final RestClient http;

    Members(ServiceTokens tokens, MembersPages pages, PlatformHttp http) {
        this.tokens = tokens;
        this.pages = pages;
        this.http = http.client();
    }

    /**
     * Reads the whole list.
     *
     * @param first the {@code context_memberships_url} of a launch, taken as it is
     * @throws ServiceFailed when any page cannot be had or read; nothing is returned of the pages before
     */
    public MemberList of(Platform platform, String deployment, URI first) {
        var found = new LinkedHashMap<String, Member>();
        var seen = new HashSet<URI>();
        var next = first;
        while (seen.size() < MOST_PAGES) {
            seen.add(next);
            var page = page(platform, deployment, next);
            page.members().forEach(member -> found.put(member.subject(), member));
            var following = page.next();
            if (following == null) {
                return new MemberList(found.values().stream().toList(), true);
            }
            next = sameHost(first, next.resolve(following));
            if (seen.contains(next)) {
                break;
            }
        }
        LOG.warn("lti members incomplete platform={} pages={} people={}", platform.issuer(), seen.size(), found.size());
        return new MemberList(found.values().stream().toList(), false);
    }

    private MembersPages.Page page(Platform platform, String deployment, URI address) {
        try {
            return pages.read(get(platform, deployment, address));
        } catch (HttpClientErrorException refused) {
            if (refused.getStatusCode() != HttpStatus.UNAUTHORIZED) {
                throw failed(address, refused);
            }
            tokens.forget(platform);
        } catch (RestClientException unreachable) {
            throw failed(address, unreachable);
        }
        try {
            return pages.read(get(platform, deployment, address));
        } catch (RestClientException refusedAgain) {
            throw failed(address, refusedAgain);
        }
    }

    private ResponseEntity<byte[]> get(Platform platform, String deployment, URI address) {
        var token = tokens.token(platform, deployment, Set.of(SCOPE));
        return http.get()
                .uri(address)
                .header(HttpHeaders.ACCEPT, MEDIA_TYPE)
                .headers(headers -> headers.setBearerAuth(token))
                .retrieve()
                .toEntity(byte[].class);
    }

    // A next link to elsewhere would carry the token there.
    private static URI sameHost(URI first, URI next) {
        if (!Origins.same(first, next)) {
            throw new ServiceFailed("The next page of members is at a foreign address: " + next);
        }
        return next;
    }

    private static ServiceFailed failed(URI address, RestClientException cause) {
        return new ServiceFailed("No members from " + address + ": " + cause.getMessage(), cause);
    }
}
