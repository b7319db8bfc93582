package org.studentled.workflow;

import java.util.List;
import java.util.Set;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.ThrowEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.unbescape.html.HtmlEscape;

/** Draws the single parts of a model: tasks, events, gateways and the boxes around them. */
final class DiagramShape {

    private static final int TASK_PADDING = 5;

    private final StringBuilder svg;
    private final Set<String> now;
    private final Set<String> done;

    DiagramShape(StringBuilder svg, Set<String> now, Set<String> done) {
        this.svg = svg;
        this.now = now;
        this.done = done;
    }

    void draw(BpmnShape shape) {
        BaseElement element = shape.getBpmnElement();
        Bounds at = shape.getBounds();
        svg.append("<g class=\"").append(classes(element)).append("\">");
        if (element instanceof SubProcess box) {
            rectangle(at, box.triggeredByEvent() ? "diagram-box diagram-aside" : "diagram-box");
            words(List.of(nameOf(element)), at.getX() + 14, at.getY() + 20, "start");
        } else if (element instanceof Activity) {
            task(element, at);
        } else if (element instanceof Gateway) {
            gateway(element, at);
            label(shape, element);
        } else {
            event(element, at);
            label(shape, element);
        }
        svg.append("</g>");
    }

    static String escaped(String text) {
        return HtmlEscape.escapeHtml4Xml(text);
    }

    private String classes(BaseElement element) {
        String standing = now.contains(element.getId()) ? " is-now" : done.contains(element.getId()) ? " is-done" : "";
        String kind = element instanceof UserTask ? " by-people" : element instanceof CallActivity ? " by-model" : "";
        return "diagram-part" + kind + standing;
    }

    /** What a task is carried out by stands at its top, as a sign; that it is a model of its own or done for many, below. */
    private void task(BaseElement element, Bounds at) {
        rectangle(at, "diagram-task");
        double middle = at.getX() + at.getWidth() / 2;
        DiagramIcon.of(element).ifPresent(icon -> svg.append(icon.drawnAt(at.getX() + 13, at.getY() + 13, false)));
        boolean calls = element instanceof CallActivity;
        boolean many = !element.getChildElementsByType(MultiInstanceLoopCharacteristics.class)
                .isEmpty();
        List<String> lines = DiagramText.wrap(nameOf(element), at.getWidth() - 2 * TASK_PADDING);
        double first = at.getY() + at.getHeight() / 2 - (lines.size() - 1) * DiagramText.LINE_HEIGHT / 2.0 + 5;
        words(lines, middle, first + (calls || many ? -4 : 3), "middle");
        double below = at.getY() + at.getHeight() - 8;
        if (calls) {
            svg.append(Diagram.text(
                    "<path class=\"diagram-sign\" d=\"M%.0f %.0fh12v12h-12zm3 6h6m-3-3v6\"/>",
                    middle - (many ? 14 : 6), below - 6));
        }
        if (many) {
            svg.append(Diagram.text(
                    "<path class=\"diagram-sign\" d=\"M%.0f %.0fv10m4-10v10m4-10v10\"/>",
                    middle + (calls ? 5 : -4), below - 5));
        }
    }

    private void gateway(BaseElement element, Bounds at) {
        double x = at.getX() + at.getWidth() / 2;
        double y = at.getY() + at.getHeight() / 2;
        svg.append(Diagram.text("<path class=\"diagram-gateway\" d=\"M%.0f %.0fl25 25-25 25-25-25z\"/>", x, at.getY()));
        if (element instanceof ParallelGateway) {
            svg.append(Diagram.text("<path class=\"diagram-sign\" d=\"M%.0f %.0fh20m-10-10v20\"/>", x - 10, y));
        } else if (element instanceof EventBasedGateway) {
            svg.append(Diagram.text(
                    "<circle class=\"diagram-sign\" cx=\"%.0f\" cy=\"%.0f\" r=\"13\"/>"
                            + "<circle class=\"diagram-sign\" cx=\"%.0f\" cy=\"%.0f\" r=\"10.5\"/>"
                            + "<path class=\"diagram-sign\" d=\"M%.0f %.0fl6 4.5-2.3 7h-7.4l-2.3-7z\"/>",
                    x, y, x, y, x, y - 6));
        } else {
            svg.append(Diagram.text("<path class=\"diagram-sign\" d=\"M%.0f %.0fl14 14m0-14-14 14\"/>", x - 7, y - 7));
        }
    }

    /** One thin ring begins, one thick ring ends, two rings are in between; dashed ones interrupt nothing. */
    private void event(BaseElement element, Bounds at) {
        double x = at.getX() + at.getWidth() / 2;
        double y = at.getY() + at.getHeight() / 2;
        boolean start = element instanceof StartEvent;
        boolean end = element instanceof EndEvent;
        boolean goesOn = element instanceof BoundaryEvent boundary && !boundary.cancelActivity()
                || element instanceof StartEvent begins && !begins.isInterrupting();
        String dashed = goesOn ? " diagram-dashed" : "";
        String ring = "<circle class=\"diagram-event diagram-%s%s\" cx=\"%.0f\" cy=\"%.0f\" r=\"%d\"/>";
        svg.append(Diagram.text(ring, start ? "start" : end ? "end" : "between", dashed, x, y, 18));
        if (!start && !end) {
            svg.append(Diagram.text(ring, "inner", dashed, x, y, 15));
        }
        DiagramIcon.of(element).ifPresent(icon -> svg.append(icon.drawnAt(x, y, element instanceof ThrowEvent)));
    }

    private void label(BpmnShape shape, BaseElement element) {
        if (shape.getBpmnLabel() != null && !nameOf(element).isEmpty()) {
            label(nameOf(element), shape.getBpmnLabel().getBounds());
        }
    }

    /** Centered in the room that the model gives it. */
    void label(String name, Bounds at) {
        words(
                DiagramText.wrap(name, at.getWidth()),
                at.getX() + at.getWidth() / 2,
                at.getY() + DiagramText.LINE_HEIGHT - 3,
                "middle");
    }

    private void rectangle(Bounds at, String classes) {
        svg.append(Diagram.text(
                "<rect class=\"%s\" x=\"%.0f\" y=\"%.0f\" width=\"%.0f\" height=\"%.0f\" rx=\"10\"/>",
                classes, at.getX(), at.getY(), at.getWidth(), at.getHeight()));
    }

    private void words(List<String> lines, double x, double y, String anchor) {
        for (int line = 0; line < lines.size(); line++) {
            svg.append(Diagram.text(
                    "<text class=\"diagram-word\" x=\"%.0f\" y=\"%.0f\" text-anchor=\"%s\">%s</text>",
                    x, y + line * DiagramText.LINE_HEIGHT, anchor, escaped(lines.get(line))));
        }
    }

    private static String nameOf(BaseElement element) {
        String name = element instanceof FlowElement named ? named.getName() : null;
        return name == null ? "" : name;
    }
}
