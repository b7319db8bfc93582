package org.studentled.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnLabel;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.camunda.bpm.model.bpmn.instance.di.Waypoint;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The pictures of the models can be read: no words lie on anything, and no line runs through a shape or another line. */
class ModelLayoutTest {

    private static final int WIDEST = 1600;

    static List<Path> models() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("bpmn"))) {
            return files.filter(file -> file.toString().endsWith(".bpmn"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void every_name_has_room_of_its_own(Path file) {
        Drawing drawing = new Drawing(file);

        assertThat(drawing.unplaced).as("names without a label in the drawing").isEmpty();
        drawing.labels.forEach((name, room) -> {
            assertThat(drawing.shapes.entrySet().stream()
                            .filter(shape -> shape.getKey() instanceof Gateway
                                    ? rhombus(shape.getValue(), room)
                                    : shape.getValue().intersects(room))
                            .map(shape -> shape.getKey().getId()))
                    .as(name + " lies on a shape")
                    .isEmpty();
            assertThat(drawing.borders.stream().filter(room::intersectsLine))
                    .as(name + " lies on the border of a box")
                    .isEmpty();
            assertThat(drawing.lines.stream().filter(line -> room.intersectsLine(line.segment())))
                    .as(name + " lies on a line")
                    .isEmpty();
            assertThat(drawing.labels.entrySet().stream()
                            .filter(other -> !other.getKey().equals(name)
                                    && other.getValue().intersects(room))
                            .map(Map.Entry::getKey))
                    .as(name + " lies on another name")
                    .isEmpty();
        });
    }

    @ParameterizedTest
    @MethodSource("models")
    void what_is_written_in_a_task_is_not_hidden(Path file) {
        Drawing drawing = new Drawing(file);

        drawing.words.forEach((task, words) -> {
            assertThat(Objects.requireNonNull(drawing.shapes.get(task)).contains(words))
                    .as(task.getName() + " is wider than its task")
                    .isTrue();
            assertThat(drawing.shapes.entrySet().stream()
                            .filter(shape -> shape.getKey() instanceof BoundaryEvent
                                    && shape.getValue().intersects(words))
                            .map(shape -> shape.getKey().getId()))
                    .as("an event hides " + task.getName())
                    .isEmpty();
        });
    }

    @ParameterizedTest
    @MethodSource("models")
    void no_line_runs_through_a_shape_or_crosses_another(Path file) {
        Drawing drawing = new Drawing(file);

        for (Line line : drawing.lines) {
            assertThat(drawing.shapes.entrySet().stream()
                            .filter(shape -> !line.isOf(shape.getKey())
                                    && shape.getValue().intersectsLine(line.segment()))
                            .map(shape -> shape.getKey().getId()))
                    .as(line.flow().getId() + " runs through a shape")
                    .isEmpty();
            assertThat(drawing.lines.stream()
                            .filter(line::crosses)
                            .map(other -> other.flow().getId()))
                    .as(line.flow().getId() + " crosses another line")
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void a_picture_is_not_wider_than_a_screen(Path file) {
        assertThat(new Drawing(file).width).isLessThanOrEqualTo(WIDEST);
    }

    private static boolean rhombus(Rectangle2D around, Rectangle2D room) {
        double besides =
                Math.max(0, Math.max(room.getMinX() - around.getCenterX(), around.getCenterX() - room.getMaxX()));
        double above =
                Math.max(0, Math.max(room.getMinY() - around.getCenterY(), around.getCenterY() - room.getMaxY()));
        return besides + above < around.getWidth() / 2;
    }

    private record Line(SequenceFlow flow, Line2D segment) {

        boolean isOf(FlowElement shape) {
            return shape.equals(flow.getSource())
                    || shape.equals(flow.getTarget())
                    || flow.getSource() instanceof BoundaryEvent event && shape.equals(event.getAttachedTo());
        }

        boolean crosses(Line other) {
            boolean standing = segment.getX1() == segment.getX2();
            boolean otherStanding = other.segment.getX1() == other.segment.getX2();
            return flow != other.flow
                    && standing != otherStanding
                    && segment.intersectsLine(other.segment)
                    && other.segment.ptLineDist(segment.getP1()) > 0.5
                    && other.segment.ptLineDist(segment.getP2()) > 0.5
                    && segment.ptLineDist(other.segment.getP1()) > 0.5
                    && segment.ptLineDist(other.segment.getP2()) > 0.5;
        }
    }

    /** The geometry of a model, as {@link Diagram} draws it. */
    private static final class Drawing {

        final Map<FlowElement, Rectangle2D> shapes = new LinkedHashMap<>();
        final Map<FlowElement, Rectangle2D> words = new LinkedHashMap<>();
        final Map<String, Rectangle2D> labels = new LinkedHashMap<>();
        final List<Line2D> borders = new ArrayList<>();
        final List<Line> lines = new ArrayList<>();
        final List<String> unplaced = new ArrayList<>();
        final double width;

        Drawing(Path file) {
            BpmnModelInstance model = Bpmn.readModelFromFile(file.toFile());
            model.getModelElementsByType(BpmnShape.class)
                    .forEach(shape -> read((FlowElement) shape.getBpmnElement(), shape));
            model.getModelElementsByType(BpmnEdge.class).forEach(this::read);
            double right = model.getModelElementsByType(Bounds.class).stream()
                    .mapToDouble(room -> room.getX() + room.getWidth())
                    .max()
                    .orElse(0);
            double left = model.getModelElementsByType(Bounds.class).stream()
                    .mapToDouble(Bounds::getX)
                    .min()
                    .orElse(0);
            width = right - left;
        }

        private void read(FlowElement element, BpmnShape shape) {
            Rectangle2D at = rectangle(shape.getBounds());
            if (element instanceof SubProcess) {
                borders.addAll(sides(at));
                labels.put(
                        element.getId() + " " + element.getName(),
                        new Rectangle2D.Double(
                                at.getX() + 14,
                                at.getY() + 8,
                                DiagramText.width(element.getName()),
                                DiagramText.LINE_HEIGHT));
                return;
            }
            shapes.put(element, at);
            if (element instanceof Activity) {
                words.put(element, centered(element.getName(), at.getWidth() - 10, at.getCenterX(), at.getCenterY()));
            } else {
                label(element, shape.getBpmnLabel());
            }
        }

        private void read(BpmnEdge edge) {
            SequenceFlow flow = (SequenceFlow) edge.getBpmnElement();
            List<Waypoint> points = List.copyOf(edge.getWaypoints());
            for (int i = 1; i < points.size(); i++) {
                Waypoint from = points.get(i - 1);
                Waypoint to = points.get(i);
                lines.add(new Line(flow, new Line2D.Double(from.getX(), from.getY(), to.getX(), to.getY())));
            }
            label(flow, edge.getBpmnLabel());
        }

        private void label(FlowElement element, @Nullable BpmnLabel place) {
            if (element.getName() == null || element.getName().isEmpty()) {
                return;
            }
            Bounds room = place == null ? null : place.getBounds();
            if (room == null) {
                unplaced.add(element.getId());
                return;
            }
            int lines = DiagramText.wrap(element.getName(), room.getWidth()).size();
            double middle = room.getY() + lines * DiagramText.LINE_HEIGHT / 2.0;
            labels.put(
                    element.getId() + " " + element.getName(),
                    centered(element.getName(), room.getWidth(), room.getX() + room.getWidth() / 2, middle));
        }

        private static Rectangle2D centered(String name, double most, double x, double y) {
            List<String> lines = DiagramText.wrap(name, most);
            double width = lines.stream().mapToDouble(DiagramText::width).max().orElse(0);
            double height = lines.size() * DiagramText.LINE_HEIGHT;
            return new Rectangle2D.Double(x - width / 2, y - height / 2, width, height);
        }

        private static Rectangle2D rectangle(Bounds at) {
            return new Rectangle2D.Double(at.getX(), at.getY(), at.getWidth(), at.getHeight());
        }

        private static List<Line2D> sides(Rectangle2D at) {
            return List.of(
                    new Line2D.Double(at.getMinX(), at.getMinY(), at.getMaxX(), at.getMinY()),
                    new Line2D.Double(at.getMinX(), at.getMaxY(), at.getMaxX(), at.getMaxY()),
                    new Line2D.Double(at.getMinX(), at.getMinY(), at.getMinX(), at.getMaxY()),
                    new Line2D.Double(at.getMaxX(), at.getMinY(), at.getMaxX(), at.getMaxY()));
        }
    }
}
