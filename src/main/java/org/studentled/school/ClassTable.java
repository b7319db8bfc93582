package org.studentled.school;

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

    @Query(
            "select c.* from school_class c join class_staff s on s.class_id = c.id where s.staff_id = :staff order by c.name")
    List<SchoolClass> taughtBy(UUID staff);
}
