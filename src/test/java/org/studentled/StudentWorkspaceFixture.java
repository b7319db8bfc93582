package org.studentled;

import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.studentled.round.ParticipationId;

/** Ada at a tab of her own, with three weeks' work behind her, and her teacher at another. */
@FullApplication
public abstract class StudentWorkspaceFixture {

    @Autowired
    protected ApplicationContext school;

    @Autowired
    protected MockMvc browser;

    protected ClassFixture room;
    protected ParticipationId ada;
    protected Tab tab;
    protected Tab teacher;
    protected String at;

    @BeforeEach
    void they_sit_down() {
        room = new ClassFixture(school).withAdasWork();
        ada = room.participationOf(room.ada);
        tab = new Tab(browser, room.tabOf(room.ada));
        teacher = new Tab(browser, room.tabOfTeacher());
        at = "/participations/" + ada;
    }
}
