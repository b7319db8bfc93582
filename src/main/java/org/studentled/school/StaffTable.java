package org.studentled.school;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

/** Where the staff is stored. */
interface StaffTable extends ListCrudRepository<StaffMember, StaffId> {

    Optional<StaffMember> findByEmail(String email);

    List<StaffMember> findByOfficeOrderByName(boolean office);

    @Query("select * from staff where lower(name) like :pattern or lower(email) like :pattern"
            + " order by office desc, name, id limit :most offset :skipped")
    List<StaffMember> search(String pattern, int most, long skipped);

    @Modifying
    @Query("update staff set came_from = :source where id = :id")
    void cameFrom(UUID id, String source);

    @Query("select count(*) from staff where id = :id and (office or came_from <> 'LMS'"
            + " or exists (select 1 from class_staff where class_staff.staff_id = staff.id))")
    int countVouchedFor(UUID id);
}
