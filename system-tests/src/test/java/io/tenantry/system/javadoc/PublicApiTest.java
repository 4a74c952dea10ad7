package io.tenantry.system.javadoc;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What users can reach says in Javadoc what it is for. */
class PublicApiTest {
  /** One sentence at the class covers their many methods, one for each type of value. */
  private static final Set<String> OF_ONE_SENTENCE = Set.of("JsonIn", "JsonOut");

  private static final Pattern EXPORTS = Pattern.compile("exports ([\\w.]+);");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "common-core",
        "sandbox",
        "ncentral-client",
        "ninjaone-client",
        "jumpcloud-client",
        "orgdirectory-client"
      })
  void everyPublicMemberHasJavadoc(String module) throws IOException {
    List<Path> sources = new ArrayList<>(sources(module, "src/main/java"));
    sources.addAll(sources(module, "target/generated-sources/openapi/src/main/java"));
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      var units = files.getJavaFileObjectsFromPaths(sources);
      JavacTask task = (JavacTask) compiler.getTask(null, files, null, null, null, units);
      Silent silent = new Silent(DocTrees.instance(task));
      silent.scan(task.parse(), null);
      assertThat(silent.seen).isGreaterThan(10);
      assertThat(silent.found).isEmpty();
    }
  }

  private static List<Path> sources(String module, String root) throws IOException {
    Path folder = Path.of("..", module, root);
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    Set<Path> exported = exportedFolders(module);
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(f -> f.toString().endsWith(".java") && !f.endsWith("module-info.java"))
          .filter(f -> exported.contains(folder.relativize(f.getParent())))
          .sorted()
          .toList();
    }
  }

  /** The folders of the packages that the module exports. */
  private static Set<Path> exportedFolders(String module) throws IOException {
    String descriptor = Files.readString(Path.of("..", module, "src/main/java/module-info.java"));
    return EXPORTS
        .matcher(descriptor)
        .results()
        .map(export -> Path.of(export.group(1).replace('.', '/')))
        .collect(Collectors.toSet());
  }

  /** Collects what has no Javadoc. */
  private static final class Silent extends TreePathScanner<Void, Void> {
    private final DocTrees docs;
    private final List<String> found = new ArrayList<>();
    private int seen;

    Silent(DocTrees docs) {
      this.docs = docs;
    }

    @Override
    public Void visitClass(ClassTree type, Void none) {
      if (isOpen(type.getModifiers())) {
        look(type.getSimpleName().toString());
        return OF_ONE_SENTENCE.contains(type.getSimpleName().toString())
            ? null
            : super.visitClass(type, none);
      }
      return null;
    }

    @Override
    public Void visitMethod(MethodTree method, Void none) {
      if (isOpen(method.getModifiers()) && !overrides(method) && !isConstructorOfRecord(method)) {
        look(method.getName().toString());
      }
      return null;
    }

    @Override
    public Void visitVariable(VariableTree field, Void none) {
      if (isOpen(field.getModifiers())) {
        look(field.getName().toString());
      }
      return null;
    }

    /** Members of interfaces, and constants of enums, need not say that they are public. */
    private boolean isOpen(ModifiersTree modifiers) {
      return modifiers.getFlags().contains(Modifier.PUBLIC)
          || parent().getKind() == Tree.Kind.INTERFACE;
    }

    private static boolean overrides(MethodTree method) {
      return method.getModifiers().getAnnotations().stream()
          .anyMatch(a -> a.getAnnotationType().toString().equals("Override"));
    }

    /** Its parameters are the record's. */
    private boolean isConstructorOfRecord(MethodTree method) {
      return method.getReturnType() == null && parent().getKind() == Tree.Kind.RECORD;
    }

    private Tree parent() {
      return getCurrentPath().getParentPath().getLeaf();
    }

    private void look(String name) {
      seen++;
      TreePath here = getCurrentPath();
      if (docs.getDocComment(here) == null) {
        CompilationUnitTree unit = here.getCompilationUnit();
        long at = docs.getSourcePositions().getStartPosition(unit, here.getLeaf());
        found.add(
            unit.getSourceFile().getName()
                + ":"
                + unit.getLineMap().getLineNumber(at)
                + " "
                + name);
      }
    }
  }
}
