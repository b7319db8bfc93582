package org.studentled.school;

import java.sql.Date;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.relational.core.sql.LockMode;
import org.springframework.data.relational.repository.Lock;
import org.springframework.data.repository.ListCrudRepository;

/** Where classes are stored. */
interface ClassTable extends ListCrudRepository<SchoolClass, ClassId> {

    @Lock(LockMode.PESSIMISTIC_WRITE)
    Optional<SchoolClass> findWithLockById(ClassId id);

    @Query("select * from school_class where lower(name) = :name order by id limit 2")
    List<SchoolClass> calledAs(String name);

    @Query("select r.* from school_class r join class_staff c on c.class_id = r.id where c.staff_id = :staff"
            + " and c.kind <> 'SPECIALIST' and " + ClassTeachers.CURRENT + " order by r.name")
    List<SchoolClass> taughtBy(UUID staff, Date today);

    @Query("select r.* from school_class r join class_staff c on c.class_id = r.id where c.staff_id = :staff"
            + " and c.kind = 'SPECIALIST' and " + ClassTeachers.CURRENT + " order by r.name")
    List<SchoolClass> assistedBy(UUID staff, Date today);
}
