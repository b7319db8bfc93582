package org.studentled.sandbox.classroom;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The mishaps ordered for the next requests. */
final class Faults {

    private final List<Order> orders = new ArrayList<>();

    void order(Fault fault, int times, String method, String pathPattern) {
        orders.add(new Order(fault, method, pathPattern, times));
    }

    Optional<Fault> next(GoogleRequest request) {
        for (Order order : orders) {
            if (order.left > 0 && request.method.matches(order.method) && request.path.matches(order.pathPattern)) {
                order.left--;
                return Optional.of(order.fault);
            }
        }
        return Optional.empty();
    }

    void clear() {
        orders.clear();
    }

    private static final class Order {
        final Fault fault;
        final String method;
        final String pathPattern;
        int left;

        Order(Fault fault, String method, String pathPattern, int left) {
            this.fault = fault;
            this.method = method;
            this.pathPattern = pathPattern;
            this.left = left;
        }
    }
}
