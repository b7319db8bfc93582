package org.studentled.school;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.ListCrudRepository;

/** Where the staff is kept. */
interface StaffTable extends ListCrudRepository<StaffMember, StaffId> {

    Optional<StaffMember> findByEmail(String email);

    List<StaffMember> findByOfficeOrderByName(boolean office);
}
