package io.tenantry.generator;

import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What `x-paging` says has the right types, is used by the style that it names, and fits the
 * parameters. A rule that breaks this would end a list early, or compile and fail at the first
 * call.
 */
final class PagingLint {
  private static final Set<String> NAMES =
      Set.of(
          "style",
          "param",
          "token",
          "more",
          "total",
          "totalHeader",
          "tokenHeader",
          "countHeader",
          "id",
          "emptyToken",
          "emptyPage",
          "in",
          "position");
  private static final Set<String> NUMBERS = Set.of("first", "emptyPages");

  /** Keys that only some styles use, with these styles. */
  private static final Map<String, Set<String>> OF_STYLES =
      Map.ofEntries(
          Map.entry("param", Set.of("cursor", "lastId", "page", "skip", "link")),
          Map.entry("size", Set.of("cursor", "lastId", "page", "skip", "link")),
          Map.entry("first", Set.of("page")),
          Map.entry("token", Set.of("cursor")),
          Map.entry("tokenHeader", Set.of("cursor")),
          Map.entry("countHeader", Set.of("cursor")),
          Map.entry("emptyToken", Set.of("cursor")),
          Map.entry("emptyPage", Set.of("cursor")),
          Map.entry("in", Set.of("cursor")),
          Map.entry("position", Set.of("cursor")),
          Map.entry("more", Set.of("cursor", "lastId")),
          Map.entry("emptyPages", Set.of("cursor", "link")));

  /** Keys that a response without an envelope has no use for. */
  private static final Set<String> OF_ENVELOPES =
      Set.of("items", "token", "more", "total", "emptyToken", "size", "sort", "bareArray");

  private static final Set<String> COUNTED = Set.of("page", "skip");

  private final Spec spec;
  private final Spec.Op op;
  private final Extension paging;

  PagingLint(Spec spec, Spec.Op op, Extension paging) {
    this.spec = spec;
    this.op = op;
    this.paging = paging;
  }

  void check() {
    form(paging);
    Extension bare = paging.nested("bareArray");
    if (bare != null) {
      bareArray(bare);
    }
    size();
  }

  private void form(Extension form) {
    types(form);
    String style = form.required("style");
    Map<String, Set<String>> styles = new HashMap<>(OF_STYLES);
    styles.keySet().retainAll(form.keys());
    styles.forEach(
        (key, of) -> {
          if (!of.contains(style)) {
            throw form.problem(
                "has " + key + ", which the style " + style + " does not use",
                "remove it; it is for " + String.join(" and ", new TreeSet<>(of)));
          }
        });
    if (style.equals("cursor") && !form.has("tokenHeader")) {
      form.required("token");
    }
    if (form.has("position") && !form.has("in")) {
      throw form.problem("has position, which only a body has", "remove it or add in: body");
    }
    if (form.has("in")) {
      new PagingBodyLint(spec, op, form).check();
      return;
    }
    if (form.has("trustTotal") && !form.has("total") && !form.has("totalHeader")) {
      throw form.problem("has trustTotal without a total", "add total or totalHeader");
    }
    if (form.has("totalIgnores") && !form.has("trustTotal")) {
      throw form.problem("has totalIgnores without trustTotal", "add it, or remove totalIgnores");
    }
    form.texts("totalIgnores").forEach(this::parameter);
    Extension sort = form.nested("sort");
    if (sort != null) {
      parameter(sort.required("param"));
      sort.texts("unless").forEach(this::parameter);
    }
    if (form.has("param")) {
      position(form, style);
    }
  }

  private static void types(Extension form) {
    for (String key : form.keys()) {
      Object value = form.look(key);
      String needed = null;
      if (NAMES.contains(key) && !(value instanceof String text && !text.isBlank())) {
        needed = "one text";
      } else if (NUMBERS.contains(key) && !(value instanceof Integer number && number >= 0)) {
        needed = "a number from 0 on";
      } else if (key.equals("trustTotal") && !(value instanceof Boolean)) {
        needed = "true or false";
      } else if (Set.of("items", "repeats", "totalIgnores").contains(key) && !isTexts(value)) {
        needed = "one text or a list of texts";
      }
      if (needed != null) {
        throw form.value(key, needed, value);
      }
    }
  }

  private static boolean isTexts(Object value) {
    return value instanceof List<?> list
        ? !list.isEmpty() && list.stream().allMatch(String.class::isInstance)
        : value instanceof String;
  }

  private void position(Extension form, String style) {
    String type = typeOf(parameter(form.text("param")));
    Set<String> fitting = COUNTED.contains(style) ? Set.of("integer") : Set.of("integer", "string");
    if (!fitting.contains(type)) {
      throw form.problem(
          "names the parameter '" + form.text("param") + "', which is of type " + type,
          "make it of type " + String.join(" or ", new TreeSet<>(fitting)));
    }
  }

  private void bareArray(Extension bare) {
    form(bare);
    List<String> lost = new ArrayList<>(bare.keys());
    lost.retainAll(OF_ENVELOPES);
    if (!lost.isEmpty() || "cursor".equals(bare.text("style"))) {
      throw bare.problem(
          "has "
              + (lost.isEmpty() ? "the style cursor" : lost)
              + ", which an array has no place for",
          "state only how an array without an envelope continues");
    }
    if (bare.has("param") && paging.has("param") && !sameParam(bare)) {
      throw bare.problem(
          "has the parameter '" + bare.text("param") + "', and the list has another",
          "use '" + paging.text("param") + "' in both: the first request is the same");
    }
  }

  private boolean sameParam(Extension bare) {
    return bare.text("param").equals(paging.text("param"));
  }

  private void size() {
    Extension size = paging.nested("size");
    if (paging.has("in")) {
      return;
    }
    if (size == null) {
      noSizeParameter();
      return;
    }
    String name = size.required("param");
    if (name.equals(paging.text("param"))) {
      throw size.problem("has the parameter of the position", "name the one of the page size");
    }
    int byDefault = count(size, "default");
    int max = size.has("max") ? count(size, "max") : Integer.MAX_VALUE;
    if (byDefault > max) {
      throw size.problem("has a default above its max", "make it " + max + " or less");
    }
    Parameter parameter = parameter(name);
    if (!"integer".equals(typeOf(parameter))) {
      throw size.problem(
          "names the parameter '" + name + "', which is of type " + typeOf(parameter),
          "make it of type integer");
    }
    BigDecimal bound = spec.resolve(parameter.getSchema()).getMaximum();
    int most = size.has("max") ? max : byDefault;
    if (bound != null && bound.compareTo(BigDecimal.valueOf(most)) < 0) {
      throw size.problem(
          "has " + most + ", and the parameter '" + name + "' has the maximum " + bound,
          "use the same number in both");
    }
  }

  static int count(Extension size, String key) {
    if (size.value(key) instanceof Integer number && number > 0) {
      return number;
    }
    throw size.value(key, "a whole number from 1", size.required(key));
  }

  /** The vendor's own default is often small: a walk would take many calls, and say so nowhere. */
  private void noSizeParameter() {
    for (Parameter parameter : op.parameters()) {
      if (ListLint.isSize(parameter.getName())
          && "query".equals(parameter.getIn())
          && !parameter.getName().equals(paging.text("param"))) {
        throw paging.problem(
            "has no size, and the operation has the parameter '" + parameter.getName() + "'",
            "add size: {param: " + parameter.getName() + ", default: …}");
      }
    }
  }

  private Parameter parameter(String name) {
    Parameter parameter =
        op.parameters().stream()
            .filter(p -> p.getName().equals(name))
            .findFirst()
            .orElseThrow(
                () ->
                    paging.problem(
                        "names the parameter '" + name + "', which the operation does not have",
                        "declare it"));
    if (!"query".equals(parameter.getIn()) || Boolean.TRUE.equals(parameter.getRequired())) {
      throw paging.problem(
          "names the parameter '" + name + "', which is required or not in the query",
          "leave out required: the first page is requested without a position");
    }
    return parameter;
  }

  private String typeOf(Parameter parameter) {
    Schema<?> schema = spec.resolve(parameter.getSchema());
    return Kind.of(schema) == Kind.ID ? "string" : String.valueOf(schema.getType());
  }
}
