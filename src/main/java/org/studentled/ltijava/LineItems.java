package org.studentled.ltijava;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;

/** This tool's own columns in the gradebooks of platforms (assignment and grade services 2.0, section 3.2). */
@Component
public class LineItems {

    private static final String ONE = "application/vnd.ims.lis.v2.lineitem+json";
    private static final String MANY = "application/vnd.ims.lis.v2.lineitemcontainer+json";
    private static final int MOST_PAGES = 200;

    private final ServiceClient calls;
    private final PlatformQuirksRegistry quirks;
    private final PlatformJson json;

    LineItems(ServiceClient calls, PlatformQuirksRegistry quirks, PlatformJson json) {
        this.calls = calls;
        this.quirks = quirks;
        this.json = json;
    }

    /**
     * All columns of this tool in the course, from all pages.
     *
     * @throws ServiceFailed when the list is not granted, or any page cannot be had
     */
    public List<LineItem> all(GradeAccess access) {
        return from(access, paged(access));
    }

    /** The column that carries both names; should there be several, the first. */
    public Optional<LineItem> find(GradeAccess access, String resourceId, String tag) {
        var narrowed = Urls.with(Urls.with(paged(access), "resource_id", resourceId), "tag", tag);
        // Compared again: platforms may overlook a filter (section 3.2.4).
        return from(access, narrowed).stream()
                .filter(item -> Objects.equals(item.resourceId(), resourceId) && Objects.equals(item.tag(), tag))
                .findFirst();
    }

    /** The column with these names, made when there is none: asked twice, there is still one. */
    public LineItem ensure(GradeAccess access, LineItem wanted) {
        return find(
                        access,
                        Objects.requireNonNull(wanted.resourceId(), "resourceId"),
                        Objects.requireNonNull(wanted.tag(), "tag"))
                .orElseGet(() -> add(access, wanted));
    }

    /** Makes a column; a platform does not mind if there is one like it, so see {@link #ensure}. */
    public LineItem add(GradeAccess access, LineItem wanted) {
        var answer = calls.send(new ServiceClient.Call(
                access.platform(),
                access.deployment(),
                granted(access, Scopes.COLUMNS),
                HttpMethod.POST,
                list(access),
                ONE,
                ONE,
                json.written(described(wanted))));
        return read(json.read(answer.getBody()));
    }

    /** Gives it another title; everything else the platform knows of it stays. */
    public void rename(GradeAccess access, URI item, String label) {
        var scopes = granted(access, Scopes.COLUMNS);
        var known =
                calls.send(ServiceClient.Call.get(access.platform(), access.deployment(), reading(access), item, ONE));
        if (json.read(known.getBody()) instanceof ObjectNode whole) {
            whole.put("label", label);
            calls.send(new ServiceClient.Call(
                    access.platform(),
                    access.deployment(),
                    scopes,
                    HttpMethod.PUT,
                    item,
                    ONE,
                    ONE,
                    json.written(whole)));
        }
    }

    /** Removes the column with all that stands in it. */
    public void remove(GradeAccess access, URI item) {
        calls.send(new ServiceClient.Call(
                access.platform(),
                access.deployment(),
                granted(access, Scopes.COLUMNS),
                HttpMethod.DELETE,
                item,
                ONE,
                null,
                null));
    }

    private List<LineItem> from(GradeAccess access, URI first) {
        var found = new ArrayList<LineItem>();
        var seen = new HashSet<URI>();
        for (URI next = first; next != null && seen.add(next) && seen.size() <= MOST_PAGES; ) {
            var answer = calls.send(
                    ServiceClient.Call.get(access.platform(), access.deployment(), reading(access), next, MANY));
            PlatformJson.list(json.read(answer.getBody())).forEach(item -> found.add(read(item)));
            next = NextLink.after(next, answer.getHeaders());
        }
        return found;
    }

    private URI paged(GradeAccess access) {
        var page = quirks.forPlatform(access.platform()).page();
        return page == 0 ? list(access) : Urls.with(list(access), "limit", String.valueOf(page));
    }

    private static URI list(GradeAccess access) {
        if (access.lineItems() == null) {
            throw new ServiceFailed("The platform gives no list of columns", null, 403, null);
        }
        return access.lineItems();
    }

    // Moodle lists columns only for who asks to read, though it grants to write.
    private static Set<String> reading(GradeAccess access) {
        return access.scopes().contains(Scopes.COLUMNS_READ)
                ? Set.of(Scopes.COLUMNS_READ)
                : granted(access, Scopes.COLUMNS);
    }

    static Set<String> granted(GradeAccess access, String scope) {
        if (!access.scopes().contains(scope)) {
            throw new ServiceFailed("The platform does not grant " + scope, null, 403, null);
        }
        return Set.of(scope);
    }

    private static ObjectNode described(LineItem wanted) {
        var item = JsonNodeFactory.instance.objectNode();
        item.put("label", wanted.label()).put("scoreMaximum", wanted.most());
        if (wanted.resourceId() != null) {
            item.put("resourceId", wanted.resourceId());
        }
        if (wanted.tag() != null) {
            item.put("tag", wanted.tag());
        }
        if (wanted.resourceLinkId() != null) {
            item.put("resourceLinkId", wanted.resourceLinkId());
        }
        return item;
    }

    private static LineItem read(JsonNode item) {
        return new LineItem(
                PlatformJson.address(item, "id"),
                item.path("label").asText(""),
                item.path("scoreMaximum").asDouble(1),
                text(item, "resourceId"),
                text(item, "tag"),
                text(item, "resourceLinkId"));
    }

    private static @Nullable String text(JsonNode item, String name) {
        return PlatformJson.text(item, name);
    }
}
