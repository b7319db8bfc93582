package org.studentled.school;

import java.time.Instant;
import java.util.List;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

/** Where students are stored. */
interface StudentTable extends ListCrudRepository<Student, StudentId> {

    List<Student> findByClassIdOrderByFullName(ClassId classId);

    @Query("""
            select * from student where lower(full_name) like :part or lower(call_name) like :part
            order by full_name, id offset :from rows fetch next :most rows only""")
    List<Student> named(String part, int from, int most);

    @Query("select * from student where left_at < :before")
    List<Student> leftBefore(Instant before);
}
