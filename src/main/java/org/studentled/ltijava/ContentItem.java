package org.studentled.ltijava;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A link to be placed in a course ({@code ltiResourceLink}, deep linking 2.0, section 3.2).
 *
 * @param address always sent, as well as in {@code custom}: some platforms lose the one, some the other
 * @param column the grade column to be made with it
 */
public record ContentItem(
        URI address,
        String title,
        Map<String, String> custom,
        @Nullable Column column) {

    static final String RESOURCE_LINK = "ltiResourceLink";

    /** A grade column (deep linking 2.0, section 3.2: {@code lineItem}). */
    public record Column(
            String label,
            double most,
            String resourceId,
            @Nullable String tag) {}

    Map<String, Object> asClaims(boolean withColumn) {
        var claims = new LinkedHashMap<String, Object>();
        claims.put("type", RESOURCE_LINK);
        claims.put("title", title);
        claims.put("url", address.toString());
        claims.put("custom", custom);
        if (withColumn && column != null) {
            var item = new LinkedHashMap<String, Object>();
            item.put("label", column.label());
            item.put("scoreMaximum", column.most());
            item.put("resourceId", column.resourceId());
            if (column.tag() != null) {
                item.put("tag", column.tag());
            }
            claims.put("lineItem", item);
        }
        return claims;
    }
}
