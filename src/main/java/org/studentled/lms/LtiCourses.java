package org.studentled.lms;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.studentled.ltijava.GradeAccess;
import org.studentled.ltijava.Launch;
import org.studentled.ltijava.PlatformId;
import org.studentled.ltijava.Platforms;
import org.studentled.school.ClassId;

/** The courses launches came from, and the class each of them is. */
@Component
public class LtiCourses {

    private final JdbcClient db;
    private final Platforms platforms;

    LtiCourses(JdbcClient db, Platforms platforms) {
        this.db = db;
        this.platforms = platforms;
    }

    Optional<LtiCourse> findByLaunch(Launch launch, Launch.Context context) {
        return db.sql("select * from lms_course where platform = ? and deployment = ? and context_id = ?")
                .params(launch.platform().id().value(), launch.deployment(), context.id())
                .query(this::read)
                .optional();
    }

    public Optional<LtiCourse> findByClass(ClassId id) {
        return db.sql("select * from lms_course where class_id = ?")
                .param(id.value())
                .query(this::read)
                .optional();
    }

    /** The same course of the same issuer by other registrations, so far as its id tells. */
    List<LtiCourse> findElsewhere(Launch launch, Launch.Context context) {
        var registrations = platforms.findByIssuer(launch.platform().issuer()).stream()
                .map(each -> each.id().value())
                .toList();
        return db
                .sql("select * from lms_course where platform in (:platforms) and context_id = :context")
                .param("platforms", registrations)
                .param("context", context.id())
                .query(this::read)
                .list()
                .stream()
                .filter(course -> !course.platform().equals(launch.platform().id())
                        || !course.deployment().equals(launch.deployment()))
                .toList();
    }

    /** The courses that some platform calls so; of several issuers these are several courses. */
    List<LtiCourse> called(String contextId) {
        return db.sql("select * from lms_course where context_id = ? order by class_id")
                .param(contextId)
                .query(this::read)
                .list();
    }

    /** Courses whose name more than one class has: by several registrations, or by chance. */
    List<LtiCourse> calledAlike(int most) {
        return db.sql("select * from lms_course where context_id in (select context_id from lms_course"
                        + " group by context_id having count(*) > 1) order by context_id, class_id"
                        + " fetch first ? rows only")
                .param(most)
                .query(this::read)
                .list();
    }

    /** From now on the class comes by the registration of this launch; addresses of the earlier one are forgotten. */
    @Transactional
    void move(Launch launch, ClassId id) {
        db.sql("update lms_course set platform = ?, deployment = ?, members_url = null, line_items_url = null,"
                        + " line_item_url = null, read_at = null where class_id = ?")
                .params(launch.platform().id().value(), launch.deployment(), id.value())
                .update();
    }

    @Transactional
    void add(Launch launch, Launch.Context context, ClassId id) {
        db.sql("insert into lms_course (platform, deployment, context_id, class_id) values (?, ?, ?, ?)")
                .params(launch.platform().id().value(), launch.deployment(), context.id(), id.value())
                .update();
    }

    /** Platforms may move their services: the address of the latest launch counts. */
    @Transactional
    void saveMembersUrl(ClassId id, URI members) {
        db.sql("update lms_course set members_url = ? where class_id = ?")
                .params(members.toString(), id.value())
                .update();
    }

    /** What the LMS lets us do in the gradebook; a launch that does not speak of it takes nothing back. */
    @Transactional
    public void saveGradeAccess(ClassId id, GradeAccess grades) {
        db.sql("update lms_course set line_items_url = ?, line_item_url = coalesce(?, line_item_url), grade_scopes = ?"
                        + " where class_id = ?")
                .params(text(grades.lineItems()), text(grades.lineItem()))
                .params(String.join(" ", grades.scopes()), id.value())
                .update();
    }

    /** By which id an interface of the LMS knows the course, when that is not the id of its launches. */
    @Transactional
    void saveRemoteId(ClassId id, String host, String remoteId) {
        db.sql("update lms_course set remote_host = ?, remote_id = ? where class_id = ?")
                .params(host, remoteId, id.value())
                .update();
    }

    public Optional<String> idOn(String host, ClassId id) {
        return db.sql("select remote_id from lms_course where class_id = ? and remote_host = ?")
                .params(id.value(), host)
                .query(String.class)
                .optional();
    }

    /** Empty when the LMS takes no reports. */
    public Optional<GradeAccess> grades(ClassId id) {
        return db.sql("select platform, deployment, grade_scopes, line_items_url, line_item_url from lms_course"
                        + " where class_id = ?")
                .param(id.value())
                .query(CourseGradebook::read)
                .optional()
                // Only once the row is read: the platform takes a statement of its own.
                .flatMap(row -> platforms.known(row.platform()).map(row::access))
                .filter(access -> access.mayReport() && access.platform().approved());
    }

    public boolean isReporting(ClassId id) {
        return db.sql("select reporting from lms_course where class_id = ?")
                .param(id.value())
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    /** The classes whose teachers have the gradebook of the LMS updated. */
    public Set<ClassId> findReporting() {
        return classes("select class_id from lms_course where reporting");
    }

    /** Of these, the classes whose LMS takes scores. */
    public Set<ClassId> findTakingScores() {
        return classes("select class_id from lms_course where reporting and grade_scopes like '%/scope/score%'");
    }

    private Set<ClassId> classes(String sql) {
        return db.sql(sql)
                .query((row, number) -> new ClassId(row.getObject("class_id", UUID.class)))
                .set();
    }

    @Transactional
    public void setReporting(ClassId id, boolean yes) {
        db.sql("update lms_course set reporting = ? where class_id = ?")
                .params(yes, id.value())
                .update();
    }

    /** How many courses of the platform are classes here. */
    int count(PlatformId platform) {
        return db.sql("select count(*) from lms_course where platform = ?")
                .param(platform.value())
                .query(Integer.class)
                .single();
    }

    @Transactional
    void markRead(ClassId id, Instant at) {
        db.sql("update lms_course set read_at = ?, roster_failure = null, roster_failing_since = null"
                        + " where class_id = ?")
                .params(Timestamp.from(at), id.value())
                .update();
    }

    private static @Nullable String text(@Nullable URI address) {
        return address == null ? null : address.toString();
    }

    static @Nullable URI address(@Nullable String text) {
        try {
            return text == null ? null : URI.create(text);
        } catch (IllegalArgumentException keptByAnOlderVersion) {
            return null;
        }
    }

    private LtiCourse read(ResultSet row, int number) throws SQLException {
        return new LtiCourse(
                new PlatformId(row.getObject("platform", UUID.class)),
                row.getString("deployment"),
                row.getString("context_id"),
                new ClassId(row.getObject("class_id", UUID.class)),
                address(row.getString("members_url")),
                Optional.ofNullable(row.getTimestamp("read_at"))
                        .map(Timestamp::toInstant)
                        .orElse(null));
    }
}
