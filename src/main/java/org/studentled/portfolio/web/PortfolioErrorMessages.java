package org.studentled.portfolio.web;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.studentled.goals.Habits;
import org.studentled.page.ErrorMessageSource;
import org.studentled.page.RequestRefused;
import org.studentled.portfolio.InvalidLinkException;
import org.studentled.portfolio.PictureRefused;
import org.studentled.portfolio.Portfolios;
import org.studentled.portfolio.PrintedPortfolios;
import org.studentled.portfolio.RequiredPages;
import org.studentled.portfolio.Section;
import org.studentled.portfolio.Sections;

/** The plain sentences for a book that can't be made yet. */
@Component
class PortfolioErrorMessages implements ErrorMessageSource {

    @Override
    public Optional<RequestRefused> messageFor(Exception exception) {
        if (exception instanceof RequiredPages.NothingPicked) {
            return Optional.of(RequestRefused.invalid("portfolio.error.nothingPicked"));
        }
        if (exception instanceof Portfolios.EmptyPortfolioException) {
            return Optional.of(RequestRefused.conflict("portfolio.error.noPages"));
        }
        if (exception instanceof RequiredPages.TooManyPicked many) {
            return Optional.of(RequestRefused.invalid(
                    "portfolio.error.tooMany", many.section().most()));
        }
        if (exception instanceof RequiredPages.TooFewPicked few) {
            return Optional.of(RequestRefused.invalid(
                    "portfolio.error.tooFew", few.section().least()));
        }
        if (exception instanceof Portfolios.RequiredPageException) {
            return Optional.of(RequestRefused.conflict("portfolio.error.required"));
        }
        if (exception instanceof PrintedPortfolios.AlreadyPrintedException) {
            return Optional.of(RequestRefused.conflict("portfolio.error.onPaper"));
        }
        if (exception instanceof Sections.PageOutOfReachException) {
            return Optional.of(RequestRefused.invalid("portfolio.error.section", Section.MOST_WORKS));
        }
        if (exception instanceof PictureRefused refused) {
            return Optional.of(RequestRefused.invalid("portfolio.error.picture." + refused.why()));
        }
        // What is too large by far is told by the page for every kind of file.
        if (exception instanceof MultipartException && !(exception instanceof MaxUploadSizeExceededException)
                || exception instanceof MissingServletRequestPartException) {
            return Optional.of(RequestRefused.invalid("portfolio.error.picture.NO_PICTURE"));
        }
        if (exception instanceof Habits.UnknownLevelException) {
            return Optional.of(RequestRefused.invalid("portfolio.error.noLevel"));
        }
        if (exception instanceof InvalidLinkException) {
            return Optional.of(RequestRefused.invalid("portfolio.error.notALink"));
        }
        return Optional.empty();
    }
}
