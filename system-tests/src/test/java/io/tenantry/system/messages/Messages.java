package io.tenantry.system.messages;

import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.YieldTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import io.tenantry.system.messages.Sources.Parameter;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/**
 * Collects every text that can become a part of an exception's message. It starts where exceptions
 * are created and goes backwards: through variables, fields, parameters to all who call, through
 * methods to all that they return. It does not follow conditions, so it rather finds too much.
 */
final class Messages {
  private static final Pattern TEXT =
      Pattern.compile(
          ".*java\\.lang\\.(String|CharSequence|StringBuilder)\\b.*|java.util.StringJoiner");

  private final Trees trees;
  private final Types types;
  private final Elements elements;
  private final TypeMirror throwable;
  private final Sources sources;
  private final Function<TreePath, String> module;
  private final Set<String> found = new TreeSet<>();
  private final Set<Object> seen = new HashSet<>();
  private final Deque<TreePath> open = new ArrayDeque<>();
  private final Map<String, Set<ExecutableElement>> methodsByName = new HashMap<>();

  private Messages(
      Trees trees,
      Types types,
      Elements elements,
      Sources sources,
      Function<TreePath, String> module) {
    this.trees = trees;
    this.types = types;
    this.elements = elements;
    this.sources = sources;
    this.module = module;
    throwable = elements.getTypeElement("java.lang.Throwable").asType();
  }

  static Set<String> of(
      Trees trees,
      Types types,
      Elements elements,
      Sources sources,
      Function<TreePath, String> module) {
    Messages messages = new Messages(trees, types, elements, sources, module);
    messages.collect();
    return messages.found;
  }

  private void collect() {
    for (Element method : sources.methods.keySet()) {
      methodsByName
          .computeIfAbsent(method.getSimpleName().toString(), n -> new HashSet<>())
          .add((ExecutableElement) method);
      if (isThrowable(method.getEnclosingElement().asType())) {
        returns((ExecutableElement) method);
      }
    }
    sources.allCalls.stream().filter(this::makesException).forEach(this::arguments);
    while (!open.isEmpty()) {
      read(open.pop());
    }
  }

  /** An exception's constructor, a method that returns an exception, a check that throws one. */
  private boolean makesException(TreePath call) {
    Element called = trees.getElement(call);
    return isThrowable(trees.getTypeMirror(call))
        || (called != null
            && (called.getSimpleName().contentEquals("requireNonNull")
                || (called.getKind() == ElementKind.CONSTRUCTOR
                    && isThrowable(called.getEnclosingElement().asType()))));
  }

  private boolean isThrowable(TypeMirror type) {
    return type != null
        && type.getKind() != TypeKind.NULL
        && type.getKind() != TypeKind.EXECUTABLE
        && type.getKind() != TypeKind.PACKAGE
        && types.isSubtype(type, throwable);
  }

  private void arguments(TreePath call) {
    argumentsOf(call).forEach(a -> follow(new TreePath(call, a)));
  }

  private static List<? extends ExpressionTree> argumentsOf(TreePath call) {
    return call.getLeaf() instanceof NewClassTree creation
        ? creation.getArguments()
        : ((MethodInvocationTree) call.getLeaf()).getArguments();
  }

  /** Reads the expression later, if it is a text or holds texts. */
  private void follow(TreePath path) {
    Tree tree = path.getLeaf();
    if (tree instanceof LambdaExpressionTree
        || tree instanceof MemberReferenceTree
        || isText(trees.getTypeMirror(path))) {
      if (seen.add(tree)) {
        open.push(path);
      }
    } else if (trees.getTypeMirror(path) instanceof DeclaredType type) {
      ElementFilter.methodsIn(type.asElement().getEnclosedElements()).stream()
          .filter(m -> m.getSimpleName().contentEquals("toString"))
          .forEach(this::returns);
    }
  }

  private static boolean isText(TypeMirror type) {
    return type != null && TEXT.matcher(type.toString()).matches();
  }

  private void read(TreePath path) {
    Template template = new Template(trees, path);
    if (template.isSpoken()) {
      found.add(place(path) + ": " + template.text());
    }
    template.inserted.forEach(this::goBack);
  }

  /** Goes to where the value of an expression comes from. */
  private void goBack(TreePath path) {
    Tree tree = path.getLeaf();
    if (tree instanceof SwitchExpressionTree choice) {
      results(new TreePath(path.getParentPath(), choice));
    } else if (tree instanceof LambdaExpressionTree lambda) {
      if (lambda.getBody() instanceof ExpressionTree body) {
        follow(new TreePath(path, body));
      } else {
        results(path);
      }
    } else if (tree instanceof NewArrayTree array && array.getInitializers() != null) {
      array.getInitializers().forEach(i -> follow(new TreePath(path, i)));
    } else if (tree instanceof MethodInvocationTree call) {
      called(path, call);
    } else if (tree instanceof NewClassTree) {
      arguments(path);
    } else if (trees.getElement(path) instanceof VariableElement variable) {
      variable(variable);
    } else if (trees.getElement(path) instanceof ExecutableElement method) {
      result(method);
    } else if (seen.add(tree)) {
      follow(path);
    }
  }

  /** The results of a switch, or of a lambda with statements. */
  private void results(TreePath path) {
    new TreePathScanner<Void, Void>() {
      @Override
      public Void visitYield(YieldTree result, Void none) {
        follow(new TreePath(getCurrentPath(), result.getValue()));
        return super.visitYield(result, none);
      }

      @Override
      public Void visitReturn(ReturnTree result, Void none) {
        if (result.getExpression() != null) {
          follow(new TreePath(getCurrentPath(), result.getExpression()));
        }
        return super.visitReturn(result, none);
      }

      @Override
      public Void visitCase(CaseTree choice, Void none) {
        if (choice.getBody() instanceof ExpressionTree body) {
          follow(new TreePath(getCurrentPath(), body));
        }
        return super.visitCase(choice, none);
      }
    }.scan(path, null);
  }

  private void called(TreePath path, MethodInvocationTree call) {
    if (!(trees.getElement(path) instanceof ExecutableElement method)) {
      return;
    }
    boolean ours = sources.methods.containsKey(method) || isOfRecord(method);
    if (ours && method.getReturnType().getKind() != TypeKind.TYPEVAR) {
      result(method);
    } else {
      arguments(path);
      if (!ours && call.getMethodSelect() instanceof MemberSelectTree select) {
        follow(new TreePath(new TreePath(path, select), select.getExpression()));
      }
    }
  }

  private static boolean isOfRecord(ExecutableElement method) {
    return method.getEnclosingElement().getKind() == ElementKind.RECORD;
  }

  /** Goes to what the method returns: for an accessor without a body, to the component. */
  private void result(ExecutableElement method) {
    if (isOfRecord(method) && !sources.methods.containsKey(method)) {
      component(method);
    } else {
      returns(method);
    }
  }

  private void component(ExecutableElement accessor) {
    ElementFilter.fieldsIn(accessor.getEnclosingElement().getEnclosedElements()).stream()
        .filter(f -> f.getSimpleName().equals(accessor.getSimpleName()))
        .forEach(this::variable);
  }

  private void returns(ExecutableElement method) {
    if (!seen.add(method)) {
      return;
    }
    sources.returned.getOrDefault(method, List.of()).forEach(this::follow);
    sources.functions.getOrDefault(method.getEnclosingElement(), List.of()).forEach(this::goBack);
    related(method).forEach(this::returns);
  }

  private void variable(VariableElement variable) {
    if (!seen.add(variable)) {
      return;
    }
    sources.assigned.getOrDefault(variable, List.of()).forEach(this::follow);
    sources.addedTo.getOrDefault(variable, List.of()).forEach(this::arguments);
    Parameter parameter = sources.parameters.get(variable);
    if (parameter != null) {
      parameter(parameter);
    }
    TreePath lambda = sources.lambdaParameters.get(variable);
    if (lambda != null) {
      passedTo(lambda);
    }
    if (variable.getKind() == ElementKind.FIELD
        && variable.getEnclosingElement().getKind() == ElementKind.RECORD) {
      constructed((TypeElement) variable.getEnclosingElement(), variable);
    }
  }

  /** What a function gets is what it is applied to: {@code text.map(Denied::new)}. */
  private void passedTo(TreePath function) {
    TreePath around = function.getParentPath();
    if (around.getLeaf() instanceof MethodInvocationTree call) {
      called(around, call);
    }
  }

  private void constructed(TypeElement type, VariableElement field) {
    for (ExecutableElement creation : ElementFilter.constructorsIn(type.getEnclosedElements())) {
      for (int i = 0; i < creation.getParameters().size(); i++) {
        if (creation.getParameters().get(i).getSimpleName().equals(field.getSimpleName())) {
          parameter(new Parameter(creation, i));
          variable(creation.getParameters().get(i));
        }
      }
    }
  }

  /** What all callers pass; the rest of the arguments too where their number varies. */
  private void parameter(Parameter parameter) {
    if (!seen.add(parameter)) {
      return;
    }
    for (TreePath call : sources.calls.getOrDefault(parameter.method(), List.of())) {
      List<? extends ExpressionTree> arguments = argumentsOf(call);
      int last = parameter.method().isVarArgs() ? arguments.size() : parameter.index() + 1;
      for (int i = parameter.index(); i < Math.min(last, arguments.size()); i++) {
        follow(new TreePath(call, arguments.get(i)));
      }
    }
    sources.references.getOrDefault(parameter.method(), List.of()).forEach(this::passedTo);
    related(parameter.method()).forEach(m -> parameter(new Parameter(m, parameter.index())));
  }

  /** Methods that this one overrides, or that override it. */
  private List<ExecutableElement> related(ExecutableElement method) {
    return methodsByName.getOrDefault(method.getSimpleName().toString(), Set.of()).stream()
        .filter(m -> m.getKind() == ElementKind.METHOD && !m.equals(method))
        .filter(m -> overrides(m, method) || overrides(method, m))
        .toList();
  }

  private boolean overrides(ExecutableElement lower, ExecutableElement upper) {
    return elements.overrides(lower, upper, (TypeElement) lower.getEnclosingElement());
  }

  /** Returns the module, class and method of an expression. */
  private String place(TreePath path) {
    String method = "";
    for (TreePath at = path; at != null; at = at.getParentPath()) {
      if (at.getLeaf() instanceof MethodTree tree) {
        method = tree.getName().toString();
      } else if (at.getLeaf() instanceof ClassTree tree && !tree.getSimpleName().isEmpty()) {
        method = method.equals("<init>") ? tree.getSimpleName().toString() : method;
        return module.apply(path)
            + "/"
            + trees.getElement(at)
            + (method.isEmpty() ? "" : "#" + method);
      }
    }
    throw new IllegalStateException("outside of a class: " + path.getLeaf());
  }
}
