package org.accountability.rules.architecture;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.PackageTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** Reads the offences against {@link PlainSentences} in Java sources, which it parses but does not compile. */
final class SourceReader extends TreePathScanner<@Nullable Void, @Nullable Void> {
    /**
     * An offence in a source.
     *
     * @param file the source, as the compiler names it
     * @param line the line of the comment's element or of the literal, from 1
     * @param kind the rule that is broken
     * @param text the sentence or literal that breaks it, or the name of the element without a comment
     */
    record Offence(String file, long line, PlainSentences.Kind kind, String text) {
        @Override
        public String toString() {
            return file + ":" + line + ": " + kind + ": " + text;
        }
    }

    private final DocTrees trees;
    private final List<Offence> offences = new ArrayList<>();

    private SourceReader(DocTrees trees) {
        this.trees = trees;
    }

    /** Returns the offences in {@code sources}, in the order of the sources. */
    static List<Offence> offencesIn(Iterable<? extends JavaFileObject> sources) {
        JavaCompiler compiler = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler(), "a JDK runs the build");
        JavacTask task = (JavacTask) compiler.getTask(null, null, null, List.of("-proc:none"), null, sources);
        SourceReader reader = new SourceReader(DocTrees.instance(task));
        try {
            task.parse().forEach(unit -> reader.scan(unit, null));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.copyOf(reader.offences);
    }

    @Override
    public @Nullable Void visitPackage(PackageTree tree, @Nullable Void unused) {
        readComment(tree.getPackageName().toString(), false);
        return super.visitPackage(tree, null);
    }

    @Override
    public @Nullable Void visitClass(ClassTree tree, @Nullable Void unused) {
        readComment(tree.getSimpleName().toString(), isPublic());
        return super.visitClass(tree, null);
    }

    @Override
    public @Nullable Void visitMethod(MethodTree tree, @Nullable Void unused) {
        readComment(tree.getName().toString(), isPublic() && !isOverriding(tree) && !isConstructorOfRecord(tree));
        return super.visitMethod(tree, null);
    }

    @Override
    public @Nullable Void visitVariable(VariableTree tree, @Nullable Void unused) {
        readComment(tree.getName().toString(), isPublic() && !isEnumConstant(tree));
        return super.visitVariable(tree, null);
    }

    @Override
    public @Nullable Void visitLiteral(LiteralTree tree, @Nullable Void unused) {
        if (tree.getValue() instanceof String text) {
            add(tree, PlainSentences.inText(text), text);
        }
        return super.visitLiteral(tree, null);
    }

    private void readComment(String name, boolean isNeeded) {
        Tree tree = getCurrentPath().getLeaf();
        DocCommentTree comment = trees.getDocCommentTree(getCurrentPath());
        if (comment != null) {
            String sentence =
                    comment.getFirstSentence().stream().map(Object::toString).collect(Collectors.joining());
            add(tree, PlainSentences.inComment(sentence), sentence.isBlank() ? name : sentence.replaceAll("\\s+", " "));
        } else if (isNeeded) {
            add(tree, List.of(PlainSentences.Kind.UNDOCUMENTED), name);
        }
    }

    private void add(Tree tree, List<PlainSentences.Kind> kinds, String text) {
        CompilationUnitTree unit = unit();
        long line = unit.getLineMap().getLineNumber(trees.getSourcePositions().getStartPosition(unit, tree));
        kinds.forEach(kind -> offences.add(new Offence(unit.getSourceFile().getName(), line, kind, text)));
    }

    /** Whether other projects see the element: it and all around it are public or protected, and not internal. */
    private boolean isPublic() {
        String packageName = String.valueOf(unit().getPackageName());
        if ((packageName + ".").contains(".internal.")) {
            return false;
        }
        for (TreePath path = getCurrentPath(); path.getParentPath() != null; path = path.getParentPath()) {
            if (!isVisible(path.getLeaf(), path.getParentPath().getLeaf())) {
                return false;
            }
        }
        return true;
    }

    private static boolean isVisible(Tree element, Tree around) {
        ModifiersTree modifiers;
        if (element instanceof ClassTree type) {
            modifiers = type.getModifiers();
        } else if (element instanceof MethodTree method) {
            modifiers = method.getModifiers();
        } else if (element instanceof VariableTree variable && around instanceof ClassTree) {
            modifiers = variable.getModifiers();
        } else {
            return false;
        }
        boolean isInInterface =
                around.getKind() == Tree.Kind.INTERFACE || around.getKind() == Tree.Kind.ANNOTATION_TYPE;
        return modifiers.getFlags().contains(Modifier.PUBLIC)
                || modifiers.getFlags().contains(Modifier.PROTECTED)
                || (isInInterface && !modifiers.getFlags().contains(Modifier.PRIVATE));
    }

    private static boolean isOverriding(MethodTree method) {
        return method.getModifiers().getAnnotations().stream()
                .map(AnnotationTree::getAnnotationType)
                .anyMatch(type -> type.toString().equals("Override"));
    }

    /** Whether {@code variable} is a constant of an enum: its modifiers are not written. */
    private boolean isEnumConstant(VariableTree variable) {
        return getCurrentPath().getParentPath().getLeaf().getKind() == Tree.Kind.ENUM
                && trees.getSourcePositions().getStartPosition(unit(), variable.getModifiers()) < 0;
    }

    private CompilationUnitTree unit() {
        return getCurrentPath().getCompilationUnit();
    }

    private boolean isConstructorOfRecord(MethodTree method) {
        return method.getReturnType() == null
                && getCurrentPath().getParentPath().getLeaf().getKind() == Tree.Kind.RECORD;
    }
}
