package org.studentled.ltijava;

import java.util.List;

/**
 * The people of a course as far as the platform told.
 *
 * @param complete false when paging ended before its natural end: then no one may be taken as missing
 */
public record MemberList(List<Member> members, boolean complete) {

    public MemberList {
        members = List.copyOf(members);
    }
}
