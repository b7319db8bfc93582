package org.studentled.classroom;

import java.util.List;
import org.springframework.stereotype.Component;
import org.studentled.access.Reminder;
import org.studentled.school.StaffId;

/** A consent that ended at Google is one task for its teacher, however many classes wait for it. */
@Component
class ConnectAgain implements Reminder {

    private final Connections connections;

    ConnectAgain(Connections connections) {
        this.connections = connections;
    }

    @Override
    public List<Item> of(StaffId teacher) {
        return connections.of(teacher).stream()
                .filter(connection -> !connection.holds())
                .map(connection -> new Item("classroom.again", List.of(connection.account()), "/classroom"))
                .toList();
    }
}
