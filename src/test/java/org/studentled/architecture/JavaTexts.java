package org.studentled.architecture;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * Every text in the Java sources as it is at run time, as far as the sources say it: literals, text blocks, what is put
 * together by plus, constants of this type or another. What only the run decides is a {@link #HOLE}.
 */
final class JavaTexts {

    /** Stands where a value is put in that the sources don't tell. */
    static final String HOLE = "\u0000";

    private static final int MOST_ALTERNATIVES = 64;

    private final Map<String, ExpressionTree> constants = new HashMap<>();
    private final List<CompilationUnitTree> units = new ArrayList<>();

    private JavaTexts() {}

    /** @param file where it stands, from the root of the project */
    record Text(Path file, long line, String value) {

        String place() {
            return file.getFileName() + ":" + line;
        }
    }

    static List<Text> in(List<Path> files) {
        JavaTexts texts = new JavaTexts();
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    null,
                    manager,
                    problem -> {},
                    List.of("-proc:none"),
                    null,
                    manager.getJavaFileObjectsFromPaths(files));
            task.parse().forEach(texts.units::add);
            texts.units.forEach(unit -> texts.new Constants().scan(unit, null));
            List<Text> found = new ArrayList<>();
            SourcePositions places = Trees.instance(task).getSourcePositions();
            texts.units.forEach(unit -> texts.new Texts(unit, places, found).scan(unit, null));
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> values(ExpressionTree expression, String type, Map<String, ExpressionTree> locals, int depth) {
        if (depth > 12) {
            return List.of(HOLE);
        }
        if (expression instanceof LiteralTree literal) {
            return List.of(String.valueOf(literal.getValue()));
        }
        if (expression instanceof ParenthesizedTree inner) {
            return values(inner.getExpression(), type, locals, depth + 1);
        }
        if (expression instanceof BinaryTree sum && sum.getKind() == Tree.Kind.PLUS) {
            return product(
                    values(sum.getLeftOperand(), type, locals, depth),
                    values(sum.getRightOperand(), type, locals, depth + 1));
        }
        if (expression instanceof ConditionalExpressionTree choice) {
            List<String> both = new ArrayList<>(values(choice.getTrueExpression(), type, locals, depth + 1));
            both.addAll(values(choice.getFalseExpression(), type, locals, depth + 1));
            return both;
        }
        if (expression instanceof IdentifierTree name) {
            String key = name.getName().toString();
            ExpressionTree known = locals.getOrDefault(key, constants.get(type + "." + key));
            return known == null ? List.of(HOLE) : values(known, type, locals, depth + 1);
        }
        if (expression instanceof MemberSelectTree member) {
            String owner = member.getExpression().toString();
            owner = owner.substring(owner.lastIndexOf('.') + 1);
            ExpressionTree known = constants.get(owner + "." + member.getIdentifier());
            return known == null ? List.of(HOLE) : values(known, owner, Map.of(), depth + 1);
        }
        if (expression instanceof MethodInvocationTree call
                && call.getMethodSelect() instanceof MemberSelectTree method
                && method.getIdentifier().contentEquals("formatted")) {
            return values(method.getExpression(), type, locals, depth + 1).stream()
                    .map(pattern -> pattern.replaceAll("%[sd]", HOLE))
                    .toList();
        }
        return List.of(HOLE);
    }

    private static List<String> product(List<String> left, List<String> right) {
        return left.stream()
                .flatMap(begin -> right.stream().map(end -> begin + end))
                .limit(MOST_ALTERNATIVES)
                .toList();
    }

    /** Finds the constants of all types. */
    private final class Constants extends TreePathScanner<Void, Void> {

        @Override
        public Void visitClass(ClassTree type, Void nothing) {
            for (Tree member : type.getMembers()) {
                if (member instanceof VariableTree field && field.getInitializer() != null) {
                    constants.put(type.getSimpleName() + "." + field.getName(), field.getInitializer());
                }
            }
            return super.visitClass(type, nothing);
        }
    }

    /** Finds the texts of one file, each as long as it gets. */
    private final class Texts extends TreePathScanner<Void, Void> {

        private final CompilationUnitTree unit;
        private final SourcePositions places;
        private final List<Text> found;
        private final Map<String, ExpressionTree> locals = new HashMap<>();
        private String type = "";

        private Texts(CompilationUnitTree unit, SourcePositions places, List<Text> found) {
            this.unit = unit;
            this.places = places;
            this.found = found;
        }

        @Override
        public Void visitClass(ClassTree inner, Void nothing) {
            String outer = type;
            type = inner.getSimpleName().toString();
            super.visitClass(inner, nothing);
            type = outer;
            return null;
        }

        @Override
        public Void visitVariable(VariableTree variable, Void nothing) {
            if (variable.getInitializer() != null
                    && !(getCurrentPath().getParentPath().getLeaf() instanceof ClassTree)) {
                locals.put(variable.getName().toString(), variable.getInitializer());
            }
            return super.visitVariable(variable, nothing);
        }

        @Override
        public Void visitBinary(BinaryTree sum, Void nothing) {
            if (sum.getKind() != Tree.Kind.PLUS) {
                return super.visitBinary(sum, nothing);
            }
            keep(sum);
            scanWithin(sum);
            return null;
        }

        /** A call within a sum may be given a text of its own. */
        private void scanWithin(ExpressionTree part) {
            if (part instanceof BinaryTree sum && sum.getKind() == Tree.Kind.PLUS) {
                scanWithin(sum.getLeftOperand());
                scanWithin(sum.getRightOperand());
            } else if (!(part instanceof LiteralTree)) {
                scan(part, null);
            }
        }

        @Override
        public Void visitMethod(MethodTree method, Void nothing) {
            locals.clear();
            return super.visitMethod(method, nothing);
        }

        @Override
        public Void visitLiteral(LiteralTree literal, Void nothing) {
            if (literal.getKind() == Tree.Kind.STRING_LITERAL) {
                keep(literal);
            }
            return null;
        }

        private void keep(ExpressionTree expression) {
            long line = unit.getLineMap().getLineNumber(places.getStartPosition(unit, expression));
            for (String value : values(expression, type, locals, 0)) {
                found.add(new Text(Path.of(unit.getSourceFile().toUri()), line, value));
            }
        }
    }
}
