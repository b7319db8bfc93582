package org.studentled.papers;

import java.util.List;
import org.springframework.stereotype.Component;
import org.studentled.round.ParticipationId;
import org.studentled.scheduling.FamilyActions;
import org.studentled.school.HouseholdId;

/** At its link a family finds its child's portfolio, once it may see it. */
@Component
class PortfolioFamilyAction implements FamilyActions {

    private final FamilyPortfolios portfolios;

    PortfolioFamilyAction(FamilyPortfolios portfolios) {
        this.portfolios = portfolios;
    }

    @Override
    public List<FamilyAction> actionsFor(ParticipationId participation, HouseholdId household) {
        return portfolios
                .findByParticipationAndHousehold(participation, household)
                .map(portfolio -> new FamilyAction("/book/" + participation, "book"))
                .stream()
                .toList();
    }
}
