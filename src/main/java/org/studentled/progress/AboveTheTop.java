package org.studentled.progress;

import java.math.BigDecimal;

/** More was typed than there is to reach: most often a digit too many. */
public class AboveTheTop extends RuntimeException {

    private final BigDecimal top;

    AboveTheTop(BigDecimal top) {
        super("The most is " + top);
        this.top = top;
    }

    public String top() {
        return top.stripTrailingZeros().toPlainString();
    }
}
