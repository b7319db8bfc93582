package org.studentled.papers;

import java.util.List;
import org.springframework.stereotype.Component;
import org.studentled.conference.Conference;
import org.studentled.conference.Conferences;
import org.studentled.round.ParticipationId;
import org.studentled.scheduling.FamilyActions;
import org.studentled.school.HouseholdId;

/** After the conference the family may take the child's portfolio along. */
@Component
class DownloadFamilyAction implements FamilyActions {

    private final Conferences conferences;
    private final FamilyPortfolios portfolios;

    DownloadFamilyAction(Conferences conferences, FamilyPortfolios portfolios) {
        this.conferences = conferences;
        this.portfolios = portfolios;
    }

    @Override
    public List<FamilyAction> actionsFor(ParticipationId participation, HouseholdId household) {
        return conferences
                .findByParticipationAndHousehold(participation, household)
                .filter(Conference::isHeld)
                .flatMap(held -> portfolios.findByParticipationAndHousehold(participation, household))
                .map(portfolio -> new FamilyAction("/pack/" + participation, "pack"))
                .stream()
                .toList();
    }
}
