package org.studentled.workflow;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.camunda.bpm.model.bpmn.instance.di.Waypoint;

/** A model as a picture: what is done, and where it stands now. Its parts carry CSS classes only. */
final class Diagram {

    private static final int MARGIN = 44;
    private static final int LABEL = 34;
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
        double left = least(all, Bounds::getX) - MARGIN;
        double top = Math.min(least(all, Bounds::getY), highestWaypoint()) - MARGIN;
        double width = most(all, bounds -> bounds.getX() + bounds.getWidth()) + MARGIN - left;
        double height = most(all, bounds -> bounds.getY() + bounds.getHeight()) + MARGIN + LABEL - top;
        svg.append(text(
                "<svg class=\"diagram\" xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" viewBox=\"%.0f %.0f %.0f %.0f\""
                        + " width=\"%.0f\" height=\"%.0f\" aria-label=\"%s\">",
                left, top, width, height, width, height, DiagramShape.escaped(title)));
        svg.append(ARROW);
        boxesFirst(all).filter(shape -> isBox(shape)).forEach(shapes::draw);
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
        if (edge.getBpmnElement() instanceof SequenceFlow flow
                && flow.getName() != null
                && edge.getBpmnLabel() != null) {
            Bounds label = edge.getBpmnLabel().getBounds();
            svg.append(text(
                    "<text class=\"diagram-word\" x=\"%.0f\" y=\"%.0f\">%s</text>",
                    label.getX(), label.getY() + 12, DiagramShape.escaped(flow.getName())));
        }
    }

    private double highestWaypoint() {
        return model.getModelElementsByType(Waypoint.class).stream()
                .mapToDouble(Waypoint::getY)
                .min()
                .orElse(0);
    }

    private static Stream<BpmnShape> boxesFirst(Collection<BpmnShape> all) {
        return all.stream()
                .sorted(Comparator.comparingDouble(shape -> -shape.getBounds().getWidth()));
    }

    private static boolean isBox(BpmnShape shape) {
        return shape.getBpmnElement() instanceof SubProcess;
    }

    private static double least(Collection<BpmnShape> all, ToDoubleFunction<Bounds> of) {
        return all.stream().map(BpmnShape::getBounds).mapToDouble(of).min().orElse(0);
    }

    private static double most(Collection<BpmnShape> all, ToDoubleFunction<Bounds> of) {
        return all.stream().map(BpmnShape::getBounds).mapToDouble(of).max().orElse(0);
    }

    static String text(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
