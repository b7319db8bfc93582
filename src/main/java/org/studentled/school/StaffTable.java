package org.studentled.school;

import java.sql.Date;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

/** Where the staff is stored. */
interface StaffTable extends ListCrudRepository<StaffMember, StaffId> {

    Optional<StaffMember> findByEmail(String email);

    @Query("select * from staff where lower(name) like :pattern or lower(email) like :pattern"
            + " order by name, id limit :most offset :skipped")
    List<StaffMember> search(String pattern, int most, long skipped);

    @Modifying
    @Query("update staff set came_from = :source where id = :id")
    void cameFrom(UUID id, String source);

    @Modifying
    @Query("update staff set came_from = 'SCHOOL', teacher_until = :lastDay where id = :id")
    void nameTeacher(UUID id, @Nullable Date lastDay);
}
