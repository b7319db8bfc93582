package org.studentled.workflow;

import java.util.Optional;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.ErrorEventDefinition;
import org.camunda.bpm.model.bpmn.instance.LinkEventDefinition;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.TerminateEventDefinition;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** The small signs that BPMN puts into a task or an event, as paths around a center. */
enum DiagramIcon {
    PERSON(UserTask.class, "m-3-4a3 3 0 1 1 6 0a3 3 0 1 1-6 0m-3 11v-3q0-4 4-4h4q4 0 4 4v3z"),
    GEAR(
            ServiceTask.class,
            "m-2.5 0a2.5 2.5 0 1 0 5 0a2.5 2.5 0 1 0-5 0m2.5-7v2m0 10v2m7-7h-2m-10 0h-2m12-5-1.5 1.5m-7 7-1.5 1.5m10 0"
                    + "-1.5-1.5m-7-7-1.5-1.5m.6 5a4.4 4.4 0 1 0 8.8 0a4.4 4.4 0 1 0-8.8 0"),
    TABLE(BusinessRuleTask.class, "m-7-6h14v12h-14zm0 4h14m-14 4h14m-10-4v8"),
    CLOCK(TimerEventDefinition.class, "m-11 0a11 11 0 1 0 22 0a11 11 0 1 0-22 0m11 0v-8m0 8 6 4"),
    ENVELOPE(MessageEventDefinition.class, "m-9-6h18v12h-18zl9 7 9-7"),
    BOLT(ErrorEventDefinition.class, "m-9 8 6-13 5 8 6-11-6 14-5-8z"),
    FULL_STOP(TerminateEventDefinition.class, "m-11 0a11 11 0 1 0 22 0a11 11 0 1 0-22 0"),
    LINK(LinkEventDefinition.class, "m-10-4h10v-5l9 9-9 9v-5h-10z");

    private final Class<? extends ModelElementInstance> kind;
    private final String path;

    DiagramIcon(Class<? extends ModelElementInstance> kind, String path) {
        this.kind = kind;
        this.path = path;
    }

    /** The sign of a task's own type, or of what an event is about; a plain task or event has none. */
    static Optional<DiagramIcon> of(BaseElement element) {
        for (DiagramIcon icon : values()) {
            if (icon.kind.isInstance(element)
                    || !element.getChildElementsByType(icon.kind).isEmpty()) {
                return Optional.of(icon);
            }
        }
        return Optional.empty();
    }

    String drawnAt(double x, double y, boolean filled) {
        return Diagram.text(
                "<path class=\"diagram-sign%s\" d=\"M%.0f %.0f%s\"/>",
                filled || this == FULL_STOP ? " diagram-full" : "", x, y, path);
    }
}
