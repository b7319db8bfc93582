package org.studentled.portfolio.web;

import org.springframework.beans.factory.annotation.Autowired;
import org.studentled.StudentWorkspaceFixture;
import org.studentled.portfolio.Page;
import org.studentled.portfolio.Piece;
import org.studentled.portfolio.Pieces;
import org.studentled.portfolio.Portfolios;

/** Ada's book on her desk, and the two works she likes to put in it. */
abstract class StudentPortfolioFixture extends StudentWorkspaceFixture {

    @Autowired
    Pieces pieces;

    @Autowired
    Portfolios portfolios;

    void pick() throws Exception {
        tab.press(at + "/work", "piece", piece("My poem about rain"), "piece", piece("Fractions quiz"));
    }

    Page page(String title) {
        return portfolios.getByParticipation(ada).pages().stream()
                .filter(each -> each.title().equals(title))
                .findFirst()
                .orElseThrow();
    }

    String piece(String title) {
        return pieces.findByParticipation(ada).stream()
                .filter(piece -> piece.title().equals(title))
                .map(Piece::id)
                .findFirst()
                .orElseThrow()
                .toString();
    }
}
