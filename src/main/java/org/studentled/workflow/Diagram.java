package org.studentled.workflow;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.camunda.bpm.model.bpmn.instance.di.Waypoint;

/** A model as a picture: what is done, and where it stands now. Its parts carry CSS classes only. */
final class Diagram {

    private static final int MARGIN = 12;
    private static final String ARROW = """
            <defs><marker id="arrow" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="8" markerHeight="8" \
            orient="auto"><path class="diagram-arrow" d="M0 0 10 5 0 10z"/></marker></defs>\
            """;

    private final BpmnModelInstance model;
    private final DiagramShape shapes;
    private final StringBuilder svg = new StringBuilder(16_384);

    private Diagram(BpmnModelInstance model, Set<String> now, Set<String> done) {
        this.model = model;
        this.shapes = new DiagramShape(svg, now, done);
    }

    /**
     * @param now element ids at which it stands
     * @param done element ids that lie behind it
     */
    static String svg(BpmnModelInstance model, String title, Set<String> now, Set<String> done) {
        return new Diagram(model, now, done).draw(title);
    }

    private String draw(String title) {
        Collection<BpmnShape> all = model.getModelElementsByType(BpmnShape.class);
        Collection<Bounds> room = model.getModelElementsByType(Bounds.class);
        Collection<Waypoint> points = model.getModelElementsByType(Waypoint.class);
        double left = least(room, Bounds::getX, points, Waypoint::getX) - MARGIN;
        double top = least(room, Bounds::getY, points, Waypoint::getY) - MARGIN;
        double width = most(room, at -> at.getX() + at.getWidth(), points, Waypoint::getX) + MARGIN - left;
        double height = most(room, at -> at.getY() + at.getHeight(), points, Waypoint::getY) + MARGIN - top;
        svg.append(text(
                "<svg class=\"diagram\" xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" viewBox=\"%.0f %.0f %.0f %.0f\""
                        + " width=\"%.0f\" height=\"%.0f\" aria-label=\"%s\">",
                left, top, width, height, width, height, DiagramShape.escaped(title)));
        svg.append(ARROW);
        boxesFirst(all).filter(Diagram::isBox).forEach(shapes::draw);
        model.getModelElementsByType(BpmnEdge.class).forEach(this::edge);
        all.stream().filter(shape -> !isBox(shape)).forEach(shapes::draw);
        return svg.append("</svg>").toString();
    }

    private void edge(BpmnEdge edge) {
        String path = edge.getWaypoints().stream()
                .map(point -> text("%.0f,%.0f", point.getX(), point.getY()))
                .collect(Collectors.joining(" "));
        svg.append("<polyline class=\"diagram-flow\" marker-end=\"url(#arrow)\" points=\"")
                .append(path)
                .append("\"/>");
        if (edge.getBpmnElement() instanceof SequenceFlow flow) {
            if (isTakenOtherwise(flow)) {
                slash(List.copyOf(edge.getWaypoints()));
            }
            if (flow.getName() != null && edge.getBpmnLabel() != null) {
                shapes.label(flow.getName(), edge.getBpmnLabel().getBounds());
            }
        }
    }

    /** The way out of a question when none of its conditions holds. */
    private static boolean isTakenOtherwise(SequenceFlow flow) {
        return flow.getSource() instanceof ExclusiveGateway question && flow.equals(question.getDefault());
    }

    private void slash(List<Waypoint> points) {
        double dx = Math.signum(points.get(1).getX() - points.get(0).getX());
        double dy = Math.signum(points.get(1).getY() - points.get(0).getY());
        svg.append(text(
                "<path class=\"diagram-sign\" d=\"M%.0f %.0fl%.0f %.0f\"/>",
                points.get(0).getX() + dx * 9 - 4, points.get(0).getY() + dy * 9 + 5, 8.0, -10.0));
    }

    private static Stream<BpmnShape> boxesFirst(Collection<BpmnShape> all) {
        return all.stream()
                .sorted(Comparator.comparingDouble(shape -> -shape.getBounds().getWidth()));
    }

    private static boolean isBox(BpmnShape shape) {
        return shape.getBpmnElement() instanceof SubProcess;
    }

    private static double least(
            Collection<Bounds> room,
            ToDoubleFunction<Bounds> from,
            Collection<Waypoint> points,
            ToDoubleFunction<Waypoint> at) {
        return DoubleStream.concat(
                        room.stream().mapToDouble(from), points.stream().mapToDouble(at))
                .min()
                .orElse(0);
    }

    private static double most(
            Collection<Bounds> room,
            ToDoubleFunction<Bounds> to,
            Collection<Waypoint> points,
            ToDoubleFunction<Waypoint> at) {
        return DoubleStream.concat(
                        room.stream().mapToDouble(to), points.stream().mapToDouble(at))
                .max()
                .orElse(0);
    }

    static String text(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
