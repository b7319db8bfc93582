package org.studentled.sandbox.classroom;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The mishaps ordered for the next requests. */
final class Mishaps {

    private final List<Order> orders = new ArrayList<>();

    void order(Mishap mishap, int times, String method, String pathPattern) {
        orders.add(new Order(mishap, method, pathPattern, times));
    }

    Optional<Mishap> next(Asked asked) {
        for (Order order : orders) {
            if (order.left > 0 && asked.method.matches(order.method) && asked.path.matches(order.pathPattern)) {
                order.left--;
                return Optional.of(order.mishap);
            }
        }
        return Optional.empty();
    }

    void clear() {
        orders.clear();
    }

    private static final class Order {
        final Mishap mishap;
        final String method;
        final String pathPattern;
        int left;

        Order(Mishap mishap, String method, String pathPattern, int left) {
            this.mishap = mishap;
            this.method = method;
            this.pathPattern = pathPattern;
            this.left = left;
        }
    }
}
