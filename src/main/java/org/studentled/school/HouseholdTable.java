package org.studentled.school;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

/** Where households are stored. */
interface HouseholdTable extends ListCrudRepository<Household, HouseholdId> {

    @Query("select h.* from household h join household_student s on s.household_id = h.id"
            + " where s.student_id = :student order by h.name, h.id")
    List<Household> findByStudent(UUID student);

    @Query(
            "select h.* from household h where h.id in (select a.household_id from adult a where lower(a.email) = :email)"
                    + " order by h.name, h.id")
    List<Household> reachedBy(String email);
}
