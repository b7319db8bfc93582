package org.studentled.classroom;

import java.util.List;
import org.springframework.stereotype.Component;
import org.studentled.access.TeacherNotice;
import org.studentled.classroom.consent.GoogleAuthorizations;
import org.studentled.school.StaffId;

/** A consent that ended at Google is one task for its teacher, however many classes wait for it. */
@Component
class ReconnectNotice implements TeacherNotice {

    private final GoogleAuthorizations connections;

    ReconnectNotice(GoogleAuthorizations connections) {
        this.connections = connections;
    }

    @Override
    public List<Item> noticesFor(StaffId teacher) {
        return connections.findByStaff(teacher).stream()
                .filter(connection -> !connection.holds())
                .map(connection -> new Item("classroom.again", List.of(connection.account()), "/classroom"))
                .toList();
    }
}
