package org.studentled.workflow;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.ErrorEventDefinition;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.LinkEventDefinition;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TerminateEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ThrowEvent;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.unbescape.html.HtmlEscape;

/** Draws the single parts of a model: tasks, events, gateways and the boxes around them. */
final class DiagramShape {

    private static final int TASK_WRAP = 18;
    private static final int LABEL_WRAP = 18;
    private static final int LINE = 15;

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

    private void task(BaseElement element, Bounds at) {
        rectangle(at, "diagram-task");
        List<String> lines = wrap(nameOf(element), TASK_WRAP);
        double middle = at.getY() + at.getHeight() / 2 - (lines.size() - 1) * LINE / 2.0 + 5;
        words(lines, at.getX() + at.getWidth() / 2, middle, "middle");
        if (element.getChildElementsByType(MultiInstanceLoopCharacteristics.class)
                        .size()
                > 0) {
            double x = at.getX() + at.getWidth() / 2;
            double y = at.getY() + at.getHeight() - 12;
            svg.append(Diagram.text(
                    "<path class=\"diagram-sign\" d=\"M%.0f %.0fv8M%.0f %.0fv8M%.0f %.0fv8\"/>",
                    x - 4, y, x, y, x + 4, y));
        }
    }

    private void gateway(BaseElement element, Bounds at) {
        double x = at.getX() + at.getWidth() / 2;
        double y = at.getY() + at.getHeight() / 2;
        svg.append(Diagram.text("<path class=\"diagram-gateway\" d=\"M%.0f %.0fl25 25-25 25-25-25z\"/>", x, at.getY()));
        if (element instanceof ParallelGateway) {
            svg.append(Diagram.text("<path class=\"diagram-sign\" d=\"M%.0f %.0fh20m-10-10v20\"/>", x - 10, y));
        } else if (element instanceof EventBasedGateway) {
            svg.append(Diagram.text("<circle class=\"diagram-sign\" cx=\"%.0f\" cy=\"%.0f\" r=\"9\"/>", x, y));
        } else {
            svg.append(Diagram.text("<path class=\"diagram-sign\" d=\"M%.0f %.0fl14 14m0-14-14 14\"/>", x - 7, y - 7));
        }
    }

    private void event(BaseElement element, Bounds at) {
        double x = at.getX() + at.getWidth() / 2;
        double y = at.getY() + at.getHeight() / 2;
        String kind = element instanceof StartEvent ? "start" : element instanceof EndEvent ? "end" : "between";
        boolean waits = element instanceof BoundaryEvent boundary && !boundary.cancelActivity()
                || element instanceof StartEvent start && !start.isInterrupting();
        svg.append(Diagram.text(
                "<circle class=\"diagram-event diagram-%s%s\" cx=\"%.0f\" cy=\"%.0f\" r=\"18\"/>",
                kind, waits ? " diagram-dashed" : "", x, y));
        if (!element.getChildElementsByType(TimerEventDefinition.class).isEmpty()) {
            svg.append(Diagram.text(
                    "<path class=\"diagram-sign\" d=\"M%.0f %.0fv-8m0 8 6 4\"/><circle class=\"diagram-sign\" cx=\"%.0f\" cy=\"%.0f\" r=\"11\"/>",
                    x, y, x, y));
        } else if (!element.getChildElementsByType(MessageEventDefinition.class).isEmpty()) {
            svg.append(
                    Diagram.text("<path class=\"diagram-sign\" d=\"M%.0f %.0fh18v12h-18zl9 7 9-7\"/>", x - 9, y - 6));
        } else if (!element.getChildElementsByType(ErrorEventDefinition.class).isEmpty()) {
            svg.append(Diagram.text(
                    "<path class=\"diagram-sign\" d=\"M%.0f %.0fl6-13 5 8 6-11-6 14-5-8z\"/>", x - 9, y + 8));
        } else if (!element.getChildElementsByType(TerminateEventDefinition.class)
                .isEmpty()) {
            svg.append(Diagram.text("<circle class=\"diagram-full\" cx=\"%.0f\" cy=\"%.0f\" r=\"11\"/>", x, y));
        } else if (!element.getChildElementsByType(LinkEventDefinition.class).isEmpty()) {
            String fill = element instanceof ThrowEvent ? "diagram-sign diagram-full" : "diagram-sign";
            svg.append(
                    Diagram.text("<path class=\"%s\" d=\"M%.0f %.0fh10v-5l9 9-9 9v-5h-10z\"/>", fill, x - 10, y - 4));
        }
    }

    private void label(BpmnShape shape, BaseElement element) {
        if (shape.getBpmnLabel() != null && !nameOf(element).isEmpty()) {
            Bounds at = shape.getBpmnLabel().getBounds();
            words(wrap(nameOf(element), LABEL_WRAP), at.getX() + at.getWidth() / 2, at.getY() + 12, "middle");
        }
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
                    x, y + line * LINE, anchor, escaped(lines.get(line))));
        }
    }

    private static String nameOf(BaseElement element) {
        String name = element instanceof FlowElement named ? named.getName() : null;
        return name == null ? "" : name;
    }

    private static List<String> wrap(String name, int most) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : name.split(" ", -1)) {
            if (!line.isEmpty() && line.length() + word.length() + 1 > most) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
