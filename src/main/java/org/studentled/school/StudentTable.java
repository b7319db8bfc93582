package org.studentled.school;

import java.util.List;
import org.springframework.data.repository.ListCrudRepository;

/** Where students are kept. */
interface StudentTable extends ListCrudRepository<Student, StudentId> {

    List<Student> findByClassIdOrderByFullName(ClassId classId);
}
