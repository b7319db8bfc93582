package org.studentled.lms;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.studentled.ltijava.GradeAccess;
import org.studentled.ltijava.Platform;
import org.studentled.ltijava.PlatformId;

/** What the latest launch said of the gradebook of a course, as it is stored. */
record CourseGradebook(
        PlatformId platform,
        String deployment,
        Set<String> scopes,
        @Nullable URI columns,
        @Nullable URI column) {

    static CourseGradebook read(ResultSet row, int number) throws SQLException {
        var scopes = row.getString("grade_scopes");
        return new CourseGradebook(
                new PlatformId(row.getObject("platform", UUID.class)),
                row.getString("deployment"),
                scopes == null ? Set.of() : Set.of(scopes.split(" ")),
                LtiCourses.address(row.getString("line_items_url")),
                LtiCourses.address(row.getString("line_item_url")));
    }

    GradeAccess access(Platform known) {
        return new GradeAccess(known, deployment, scopes, columns, column);
    }
}
