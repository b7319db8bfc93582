package org.studentled.progress;

import java.math.BigDecimal;

/** A typed score is above the highest possible one: usually a digit too many. */
public class MaximumExceeded extends RuntimeException {

    private final BigDecimal top;

    MaximumExceeded(BigDecimal top) {
        super("The most is " + top);
        this.top = top;
    }

    public String top() {
        return top.stripTrailingZeros().toPlainString();
    }
}
