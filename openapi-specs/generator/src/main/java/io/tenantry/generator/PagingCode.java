package io.tenantry.generator;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The Java that makes the core's rule of a list from its `x-paging`. */
final class PagingCode {
  private PagingCode() {}

  /** A chain of the rule's builder, built. */
  static String rule(Extension paging) {
    return chain(paging) + ".build()";
  }

  private static String chain(Extension form) {
    StringBuilder out = new StringBuilder("PagingRule.").append(style(form));
    places(out, form);
    policy(out, form);
    size(out, form.nested("size"));
    sort(out, form.nested("sort"));
    Extension bare = form.nested("bareArray");
    if (bare != null) {
      out.append(".orBareArray(").append(chain(bare)).append(")");
    }
    return out.toString();
  }

  private static String style(Extension form) {
    String style = form.required("style");
    if (style.equals("link") || style.equals("whole")) {
      return style + "()";
    }
    String first = form.has("first") ? form.text("first") : "1";
    String param = Words.literal(form.required("param"));
    return style + "(" + param + (style.equals("page") ? ", " + first : "") + ")";
  }

  /** Where in a response things are. */
  private static void places(StringBuilder out, Extension form) {
    List<String> items = new ArrayList<>(form.texts("items"));
    items.remove("$");
    call(out, "items", items);
    for (String key :
        List.of("token", "more", "total", "totalHeader", "tokenHeader", "countHeader")) {
      call(out, key, form.texts(key));
    }
    if (form.has("in")) {
      known(form, "in", form.text("in"), Set.of("body"));
      out.append(".inBody()");
    }
    if (form.has("position")) {
      known(form, "position", form.text("position"), Set.of("json"));
      out.append(".jsonPosition()");
    }
    if (form.has("id") || "lastId".equals(form.text("style"))) {
      call(out, "itemId", List.of(form.has("id") ? form.text("id") : "id"));
    }
  }

  private static void size(StringBuilder out, Extension size) {
    if (size != null) {
      out.append(".size(")
          .append(Words.literal(size.required("param")))
          .append(", ")
          .append(size.required("default"))
          .append(size.has("max") ? ", " + size.text("max") : "")
          .append(")");
    }
  }

  private static void sort(StringBuilder out, Extension sort) {
    if (sort != null) {
      List<String> arguments = new ArrayList<>();
      arguments.add(sort.required("param"));
      arguments.add(sort.required("by"));
      arguments.addAll(sort.texts("unless"));
      call(out, "sort", arguments);
    }
  }

  /** What the vendor's documents allow beyond the careful reading of a list. */
  private static void policy(StringBuilder out, Extension form) {
    if ("true".equals(form.text("trustTotal"))) {
      out.append(".totalIsAuthoritative()");
    }
    call(out, "totalIgnores", form.texts("totalIgnores"));
    if (form.has("emptyToken")) {
      known(form, "emptyToken", form.text("emptyToken"), Set.of("end"));
      out.append(".emptyTokenIsEnd()");
    }
    if (form.has("emptyPage")) {
      known(form, "emptyPage", form.text("emptyPage"), Set.of("end"));
      out.append(".emptyPageIsEnd()");
    }
    if (form.has("emptyPages")) {
      out.append(".maxEmptyPages(").append(form.text("emptyPages")).append(")");
    }
    for (String what : form.texts("repeats")) {
      known(form, "repeats", what, Set.of("tokens", "pages"));
      out.append(what.equals("tokens") ? ".allowRepeatedTokens()" : ".allowRepeatedPages()");
    }
  }

  private static void known(Extension form, String key, String value, Set<String> values) {
    if (!values.contains(value)) {
      throw form.problem(
          "does not know the value '" + value + "' of " + key,
          "use " + String.join(" or ", new TreeSet<>(values)));
    }
  }

  private static void call(StringBuilder out, String method, List<String> values) {
    if (!values.isEmpty()) {
      out.append(".").append(method).append("(");
      out.append(String.join(", ", values.stream().map(Words::literal).toList())).append(")");
    }
  }
}
