package org.studentled.portfolio.web;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.studentled.goals.Habits;
import org.studentled.page.Refusal;
import org.studentled.page.RefusalSource;
import org.studentled.portfolio.Books;
import org.studentled.portfolio.NotALink;
import org.studentled.portfolio.PictureRefused;
import org.studentled.portfolio.PrintedBooks;
import org.studentled.portfolio.Section;
import org.studentled.portfolio.Sections;
import org.studentled.portfolio.WantedPages;

/** The plain sentences for a book that can't be made yet. */
@Component
class PortfolioRefusals implements RefusalSource {

    @Override
    public Optional<Refusal> refusalOf(Exception exception) {
        if (exception instanceof WantedPages.NothingPicked) {
            return Optional.of(new Refusal(422, "portfolio.error.nothingPicked"));
        }
        if (exception instanceof Books.NoPages) {
            return Optional.of(new Refusal(409, "portfolio.error.noPages"));
        }
        if (exception instanceof WantedPages.TooMany many) {
            return Optional.of(
                    new Refusal(422, "portfolio.error.tooMany", many.section().most()));
        }
        if (exception instanceof WantedPages.TooFew few) {
            return Optional.of(
                    new Refusal(422, "portfolio.error.tooFew", few.section().least()));
        }
        if (exception instanceof Books.Required) {
            return Optional.of(new Refusal(409, "portfolio.error.required"));
        }
        if (exception instanceof PrintedBooks.OnPaper) {
            return Optional.of(new Refusal(409, "portfolio.error.onPaper"));
        }
        if (exception instanceof Sections.OutOfReach) {
            return Optional.of(new Refusal(422, "portfolio.error.section", Section.MOST_WORKS));
        }
        if (exception instanceof PictureRefused refused) {
            return Optional.of(new Refusal(422, "portfolio.error.picture." + refused.why()));
        }
        // What is too large by far is told by the page for every kind of file.
        if (exception instanceof MultipartException && !(exception instanceof MaxUploadSizeExceededException)
                || exception instanceof MissingServletRequestPartException) {
            return Optional.of(new Refusal(422, "portfolio.error.picture.NO_PICTURE"));
        }
        if (exception instanceof Habits.NoSuchLevel) {
            return Optional.of(new Refusal(422, "portfolio.error.noLevel"));
        }
        if (exception instanceof NotALink) {
            return Optional.of(new Refusal(422, "portfolio.error.notALink"));
        }
        return Optional.empty();
    }
}
