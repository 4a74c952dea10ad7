package io.tenantry.system.messages;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;

/**
 * The text that an expression makes: its literal parts with {@code {}} for what is inserted, {@code
 * {a|b}} where a condition decides.
 */
final class Template {
  private static final Pattern CONVERSION =
      Pattern.compile("%(\\d+\\$)?[-,+0]*\\d*(\\.\\d+)?[a-zA-Z]");
  private static final Pattern BUILDERS = Pattern.compile("java\\.lang\\.StringBu(ilder|ffer)");

  /** What is inserted: where else parts of the message can come from. */
  final List<TreePath> inserted = new ArrayList<>();

  private final StringBuilder text = new StringBuilder();
  private final Trees trees;
  private boolean spoken;

  Template(Trees trees, TreePath expression) {
    this.trees = trees;
    add(expression);
  }

  /** Returns whether a part of the text stands in the sources. */
  boolean isSpoken() {
    return spoken;
  }

  String text() {
    return text.toString().replace("\n", "\\n").replace("{}{}", "{}");
  }

  private void add(TreePath path) {
    Tree tree = path.getLeaf();
    if (tree instanceof ParenthesizedTree inner) {
      add(new TreePath(path, inner.getExpression()));
    } else if (tree instanceof TypeCastTree cast) {
      add(new TreePath(path, cast.getExpression()));
    } else if (tree instanceof LiteralTree literal) {
      say(String.valueOf(literal.getValue()));
    } else if (tree.getKind() == Tree.Kind.PLUS) {
      add(new TreePath(path, ((BinaryTree) tree).getLeftOperand()));
      add(new TreePath(path, ((BinaryTree) tree).getRightOperand()));
    } else if (tree instanceof ConditionalExpressionTree choice) {
      text.append('{');
      add(new TreePath(path, choice.getTrueExpression()));
      text.append('|');
      add(new TreePath(path, choice.getFalseExpression()));
      text.append('}');
    } else if (trees.getElement(path) instanceof VariableElement variable
        && variable.getConstantValue() != null) {
      say(String.valueOf(variable.getConstantValue()));
    } else if (!(tree instanceof MethodInvocationTree call && addCall(path, call))
        && !(tree instanceof NewClassTree creation && addBuilder(path, creation))) {
      insert(path);
    }
  }

  /** Adds what is appended to a builder, and what a format string says. */
  private boolean addCall(TreePath path, MethodInvocationTree call) {
    if (!(call.getMethodSelect() instanceof MemberSelectTree select)) {
      return false;
    }
    TreePath receiver = new TreePath(new TreePath(path, select), select.getExpression());
    String name = select.getIdentifier().toString();
    List<? extends ExpressionTree> arguments = call.getArguments();
    if (name.equals("formatted")) {
      return addFormat(receiver, path, arguments);
    }
    if (name.equals("format") && select.getExpression().toString().equals("String")) {
      int format = arguments.get(0).toString().startsWith("Locale") ? 1 : 0;
      TreePath first = new TreePath(path, arguments.get(format));
      return addFormat(first, path, arguments.subList(format + 1, arguments.size()));
    }
    if (isBuilder(trees.getTypeMirror(receiver))
        && (name.equals("append") || name.equals("toString"))) {
      add(receiver);
      arguments.forEach(a -> add(new TreePath(path, a)));
      return true;
    }
    return false;
  }

  private boolean addFormat(
      TreePath format, TreePath call, List<? extends ExpressionTree> arguments) {
    Template said = new Template(trees, format);
    say(CONVERSION.matcher(said.text()).replaceAll("{}").replace("%%", "%"));
    inserted.addAll(said.inserted);
    arguments.forEach(a -> inserted.add(new TreePath(call, a)));
    return true;
  }

  private boolean addBuilder(TreePath path, NewClassTree creation) {
    if (!isBuilder(trees.getTypeMirror(path))) {
      return false;
    }
    creation.getArguments().forEach(a -> add(new TreePath(path, a)));
    return true;
  }

  private static boolean isBuilder(TypeMirror type) {
    return type != null && BUILDERS.matcher(type.toString()).matches();
  }

  private void say(String words) {
    text.append(words);
    spoken |= words.chars().anyMatch(Character::isLetter);
  }

  private void insert(TreePath path) {
    text.append("{}");
    inserted.add(path);
  }
}
