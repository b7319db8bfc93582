package org.studentled.papers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.studentled.EveningFixture;
import org.studentled.FullApplication;
import org.studentled.PageClient;
import org.studentled.access.Sessions;
import org.studentled.portfolio.Piece;
import org.studentled.portfolio.Pieces;
import org.studentled.portfolio.Portfolios;
import org.studentled.round.ParticipationId;
import org.studentled.round.Phase;
import org.studentled.round.Rounds;
import org.studentled.round.Weeks;
import org.studentled.school.Actor;
import org.studentled.school.Classes;
import org.studentled.school.Staff;
import org.studentled.school.StaffId;
import org.studentled.school.StaffRole;
import org.studentled.school.StaffRoles;
import org.studentled.school.Teaching;
import org.studentled.school.TeachingKind;

/** Two classes, a portfolio in the first, and staff who teach neither. */
@FullApplication
abstract class StaffRolesFixture {

    @Autowired
    ApplicationContext context;

    @Autowired
    MockMvc browser;

    EveningFixture school;
    EveningFixture other;
    ParticipationId amara;

    @BeforeEach
    void two_classes() {
        school = new EveningFixture(context);
        other = new EveningFixture(context);
        amara = school.participation(school.amara);
        bean(Rounds.class).enter(school.round, Phase.COLLECTING);
        Piece volcano = bean(Pieces.class)
                .choose(
                        amara,
                        bean(Weeks.class).openNext(school.round).id(),
                        Piece.Kind.PROUD,
                        new Piece.WorkSlip("Volcano", Piece.Place.PAPER, null, "Hot."));
        bean(Portfolios.class).pickWork(amara, List.of(volcano.id()), Map.of());
    }

    StaffId specialist() {
        StaffId id = bean(Staff.class).addForRoles("Ms. Park", null).id();
        bean(Classes.class).assign(teaching(id, null));
        return id;
    }

    Teaching teaching(StaffId id, @Nullable LocalDate lastDay) {
        return new Teaching(school.room, id, TeachingKind.SPECIALIST, null, lastDay);
    }

    StaffId staff(String name, StaffRole role) {
        StaffId id = bean(Staff.class).addForRoles(name, null).id();
        bean(StaffRoles.class).grant(id, role, null, Actor.system());
        return id;
    }

    static void refused(PageClient who, String... paths) {
        for (String path : paths) {
            assertThat(who.open(path).status()).as(path).isIn(403, 404);
        }
    }

    PageClient visit(Actor actor) {
        return new PageClient(browser, bean(Sessions.class).start(actor, null));
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }
}
