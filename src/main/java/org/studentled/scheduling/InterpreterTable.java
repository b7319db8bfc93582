package org.studentled.scheduling;

import java.time.LocalDate;
import java.util.List;
import org.springframework.data.repository.ListCrudRepository;

/** Where interpreters' evenings are stored. */
interface InterpreterTable extends ListCrudRepository<Interpreter, InterpreterId> {

    List<Interpreter> findByEveningOrderByStartsAt(LocalDate evening);

    List<Interpreter> findByEveningGreaterThanEqualOrderByEveningAscStartsAtAsc(LocalDate from);
}
