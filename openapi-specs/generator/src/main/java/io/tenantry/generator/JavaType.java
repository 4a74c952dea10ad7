package io.tenantry.generator;

import java.util.function.UnaryOperator;

/**
 * A wire type as Java: its name, the expression that reads it, and the expression that writes it.
 *
 * @param java the boxed type, such as {@code List<String>}
 * @param shape how an absent value looks to the user
 * @param read from the name of a reader variable to an expression
 * @param write from the name of a value variable to a call on the writer {@code out}
 * @param direct the writer's method that takes name and value of a member; null without one
 */
record JavaType(
    String java,
    Shape shape,
    UnaryOperator<String> read,
    UnaryOperator<String> write,
    String direct) {
  enum Shape {
    /** One value: {@code Optional} where it may be missing. */
    VALUE,
    /** Empty where it is missing. */
    LIST,
    /** Empty where it is missing. */
    MAP,
    /** Empty where it is missing. */
    OBJECT
  }

  /** A plain value whose reader and writer have the same name. */
  static JavaType scalar(String java, String method) {
    return new JavaType(
        java,
        Shape.VALUE,
        in -> "JsonIn." + method + "(" + in + ")",
        v -> "out." + method + "(" + v + ")",
        method);
  }

  /** A value with reader and writer as given; {@code $} stands for the variable. */
  static JavaType value(String java, String read, String write) {
    return new JavaType(
        java, Shape.VALUE, in -> read.replace("$", in), v -> write.replace("$", v), null);
  }

  static JavaType list(JavaType item, String reader) {
    return new JavaType(
        "List<" + item.java() + ">",
        Shape.LIST,
        in -> "JsonIn." + reader + "(" + in + ", " + item.readFunction() + ")",
        v -> "out.list(" + v + ", " + item.writeFunction() + ")",
        null);
  }

  static JavaType map(JavaType value) {
    return new JavaType(
        "Map<String, " + value.java() + ">",
        Shape.MAP,
        in -> "JsonIn.map(" + in + ", " + value.readFunction() + ")",
        v -> "out.map(" + v + ", " + value.writeFunction() + ")",
        null);
  }

  boolean isCollection() {
    return shape != Shape.VALUE;
  }

  /** Whether it is a list or a map, of which each item is read on its own. */
  boolean hasItems() {
    return shape == Shape.LIST || shape == Shape.MAP;
  }

  /** Whether it is a typed id. */
  boolean isId() {
    return read.apply("in").startsWith("JsonIn.id(");
  }

  /** Whether it is a generated class with an adapter of its own. */
  boolean isModel() {
    return read.apply("in").equals("JsonIn.model(in, " + java + "Adapter.INSTANCE)");
  }

  /** The function that reads one value, a method reference where there is nothing to pass. */
  String readFunction() {
    return function(read, "JsonIn.", "JsonIn::");
  }

  /** The function that writes one value with the writer {@code out}. */
  String writeFunction() {
    return function(write, "out.", "out::");
  }

  private String function(UnaryOperator<String> expression, String prefix, String reference) {
    String item = itemVariable();
    String call = expression.apply(item);
    String method = call.substring(prefix.length(), call.indexOf('('));
    return call.equals(prefix + method + "(" + item + ")")
        ? reference + method
        : item + " -> " + call;
  }

  /** Nested lambdas need variables of their own names. */
  private String itemVariable() {
    int depth = java.length() - java.replace("<", "").length();
    return switch (depth) {
      case 0 -> "item";
      case 1 -> "items";
      default -> "items" + depth;
    };
  }

  /** The statement that writes a member; one without a value is left out. */
  String writeMember(String name, String accessor, boolean required, String bounds) {
    String limits = bounds == null ? "" : ", " + bounds;
    if (shape == Shape.LIST && !required) {
      String call = write.apply(name + ", " + accessor);
      return call.substring(0, call.length() - 1) + limits + ");";
    }
    String value = accessor;
    if (shape == Shape.VALUE && !required) {
      value = accessor + ".orElse(null)";
    } else if (shape != Shape.VALUE && !required) {
      value = accessor + ".isEmpty() ? null : " + accessor;
    }
    return direct != null
        ? "out." + direct + "(" + name + ", " + value + limits + ");"
        : "out.member(" + name + ", " + value + ", " + writeFunction() + limits + ");";
  }
}
