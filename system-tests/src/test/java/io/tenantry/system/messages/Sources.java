package io.tenantry.system.messages;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.DeclaredType;
import org.jspecify.annotations.Nullable;

/** What flows where in the sources: which expressions a variable, a parameter, a method can be. */
final class Sources extends TreePathScanner<Void, Void> {
  /** A parameter by its place, since implicit constructors of records have no tree. */
  record Parameter(ExecutableElement method, int index) {}

  final Map<Element, List<TreePath>> assigned = new HashMap<>();
  final Map<Element, List<TreePath>> addedTo = new HashMap<>();
  final Map<Element, List<TreePath>> returned = new HashMap<>();
  final Map<Element, TreePath> methods = new HashMap<>();
  final Map<Element, Parameter> parameters = new HashMap<>();
  final Map<Element, TreePath> lambdaParameters = new HashMap<>();
  final Map<Element, List<TreePath>> calls = new HashMap<>();
  final Map<Element, List<TreePath>> functions = new HashMap<>();
  final Map<Element, List<TreePath>> references = new HashMap<>();
  final List<TreePath> allCalls = new ArrayList<>();
  private final Trees trees;

  Sources(Trees trees) {
    this.trees = trees;
  }

  @Override
  public Void visitMethod(MethodTree method, Void none) {
    ExecutableElement element = (ExecutableElement) element(getCurrentPath());
    if (element != null) {
      methods.put(element, getCurrentPath());
      for (int i = 0; i < method.getParameters().size(); i++) {
        Element parameter = element(below(method.getParameters().get(i)));
        parameters.put(parameter, new Parameter(element, i));
      }
    }
    return super.visitMethod(method, none);
  }

  @Override
  public Void visitReturn(ReturnTree statement, Void none) {
    TreePath around = around(getCurrentPath());
    if (statement.getExpression() != null && around.getLeaf() instanceof MethodTree) {
      add(returned, element(around), below(statement.getExpression()));
    }
    return super.visitReturn(statement, none);
  }

  @Override
  public Void visitVariable(VariableTree variable, Void none) {
    if (variable.getInitializer() != null) {
      add(assigned, element(getCurrentPath()), below(variable.getInitializer()));
    }
    if (getCurrentPath().getParentPath().getLeaf() instanceof LambdaExpressionTree) {
      lambdaParameters.put(element(getCurrentPath()), getCurrentPath().getParentPath());
    }
    return super.visitVariable(variable, none);
  }

  @Override
  public Void visitAssignment(AssignmentTree assignment, Void none) {
    Element variable = element(below(assignment.getVariable()));
    add(assigned, variable, below(assignment.getExpression()));
    return super.visitAssignment(assignment, none);
  }

  @Override
  public Void visitCompoundAssignment(CompoundAssignmentTree assignment, Void none) {
    Element variable = element(below(assignment.getVariable()));
    add(assigned, variable, below(assignment.getExpression()));
    return super.visitCompoundAssignment(assignment, none);
  }

  @Override
  public Void visitEnhancedForLoop(EnhancedForLoopTree loop, Void none) {
    Element variable = element(new TreePath(getCurrentPath(), loop.getVariable()));
    add(assigned, variable, below(loop.getExpression()));
    return super.visitEnhancedForLoop(loop, none);
  }

  @Override
  public Void visitMethodInvocation(MethodInvocationTree call, Void none) {
    allCalls.add(getCurrentPath());
    add(calls, element(getCurrentPath()), getCurrentPath());
    addToReceiver(getCurrentPath(), call);
    return super.visitMethodInvocation(call, none);
  }

  /** Notes {@code text.append(a).append(b)} as two additions to {@code text}. */
  private void addToReceiver(TreePath call, MethodInvocationTree tree) {
    TreePath at = call;
    ExpressionTree receiver = tree;
    while (receiver instanceof MethodInvocationTree inner
        && inner.getMethodSelect() instanceof MemberSelectTree select) {
      at = new TreePath(new TreePath(at, select), select.getExpression());
      receiver = select.getExpression();
    }
    if (receiver instanceof IdentifierTree || receiver instanceof MemberSelectTree) {
      add(addedTo, element(at), call);
    }
  }

  @Override
  public Void visitLambdaExpression(LambdaExpressionTree lambda, Void none) {
    addFunction();
    return super.visitLambdaExpression(lambda, none);
  }

  @Override
  public Void visitMemberReference(MemberReferenceTree reference, Void none) {
    addFunction();
    add(references, element(getCurrentPath()), getCurrentPath());
    return super.visitMemberReference(reference, none);
  }

  private void addFunction() {
    if (trees.getTypeMirror(getCurrentPath()) instanceof DeclaredType type) {
      add(functions, type.asElement(), getCurrentPath());
    }
  }

  @Override
  public Void visitNewClass(NewClassTree creation, Void none) {
    allCalls.add(getCurrentPath());
    add(calls, element(getCurrentPath()), getCurrentPath());
    return super.visitNewClass(creation, none);
  }

  /** Returns the nearest method, lambda or class. */
  static TreePath around(TreePath path) {
    TreePath at = path.getParentPath();
    while (!(at.getLeaf() instanceof MethodTree
        || at.getLeaf() instanceof LambdaExpressionTree
        || at.getParentPath() == null)) {
      at = at.getParentPath();
    }
    return at;
  }

  @Nullable Element element(TreePath path) {
    return trees.getElement(path);
  }

  private TreePath below(Tree child) {
    return new TreePath(getCurrentPath(), child);
  }

  private static void add(Map<Element, List<TreePath>> map, @Nullable Element key, TreePath path) {
    if (key != null) {
      map.computeIfAbsent(key, k -> new ArrayList<>()).add(path);
    }
  }
}
