package org.studentled.ltijava;

import java.util.Set;

/**
 * What a tool may ask of a platform's services (assignment and grade services 2.0, sections 3.2 to 3.4; names and role
 * provisioning services 2.0).
 */
public final class Scopes {

    public static final String MEMBERS = "https://purl.imsglobal.org/spec/lti-nrps/scope/contextmembership.readonly";
    public static final String COLUMNS = "https://purl.imsglobal.org/spec/lti-ags/scope/lineitem";
    public static final String COLUMNS_READ = "https://purl.imsglobal.org/spec/lti-ags/scope/lineitem.readonly";
    public static final String SCORES = "https://purl.imsglobal.org/spec/lti-ags/scope/score";
    public static final String RESULTS = "https://purl.imsglobal.org/spec/lti-ags/scope/result.readonly";

    /** Everything this library can use; a platform may grant less. */
    public static final Set<String> ALL = Set.of(MEMBERS, COLUMNS, COLUMNS_READ, SCORES, RESULTS);

    private Scopes() {}
}
