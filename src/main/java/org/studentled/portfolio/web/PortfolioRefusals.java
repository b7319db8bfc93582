package org.studentled.portfolio.web;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.studentled.page.Refusal;
import org.studentled.page.RefusalSource;
import org.studentled.portfolio.Books;
import org.studentled.portfolio.NotALink;

/** The plain sentences for a book that can't be made yet. */
@Component
class PortfolioRefusals implements RefusalSource {

    @Override
    public Optional<Refusal> refusalOf(Exception exception) {
        if (exception instanceof Books.NothingPicked) {
            return Optional.of(new Refusal(422, "portfolio.refusal.nothingPicked"));
        }
        if (exception instanceof Books.NoPages) {
            return Optional.of(new Refusal(409, "portfolio.refusal.noPages"));
        }
        if (exception instanceof NotALink) {
            return Optional.of(new Refusal(422, "portfolio.refusal.notALink"));
        }
        return Optional.empty();
    }
}
