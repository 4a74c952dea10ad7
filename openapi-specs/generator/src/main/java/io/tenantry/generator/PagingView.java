package io.tenantry.generator;

import io.swagger.v3.oas.models.media.Schema;
import io.tenantry.generator.source.ExtensionName;
import io.tenantry.generator.source.SpecProblem;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What `x-paging` says of one list, checked against the schemas that it names. */
final class PagingView {
  private static final Set<String> STYLES =
      Set.of("cursor", "lastId", "page", "skip", "link", "whole");

  private final Spec spec;
  private final Spec.Op op;
  private final Extension paging;
  private final List<Schema<?>> responses;

  private PagingView(Spec spec, Spec.Op op, List<Schema<?>> responses) {
    this.spec = spec;
    this.op = op;
    this.responses = responses;
    this.paging =
        Extension.of(
            ExtensionName.PAGING.key(),
            Spec.extension(op.operation(), ExtensionName.PAGING),
            spec.files().operation(op.id()),
            "operation " + op.id());
    if (!STYLES.contains(paging.required("style"))) {
      throw paging.problem(
          "does not know the style '" + paging.text("style") + "'", "use one of " + STYLES);
    }
    if (!ListLint.reads(op)) {
      throw paging.problem(
          "is at an operation that changes something", "add x-safe: true if it only reads");
    }
    new PagingLint(spec, op, paging).check();
  }

  /** The paging of a list; null for an operation that is none, or that says why it has one page. */
  static PagingView of(Spec spec, Spec.Op op, Responses responses) {
    Object paging = Spec.extension(op.operation(), ExtensionName.PAGING);
    if (paging instanceof Map<?, ?> map && map.containsKey("none")) {
      if (map.size() > 1 || !(map.get("none") instanceof String why) || why.isBlank()) {
        throw SpecProblem.value(
            spec.files().operation(op.id()),
            "operation " + op.id(),
            ExtensionName.PAGING.key(),
            "{none: why there are no further pages} and nothing beside it",
            map);
      }
      return null;
    }
    return paging == null ? null : new PagingView(spec, op, responses.forms());
  }

  /** Parameters that the walk itself sets; users don't. */
  Set<String> ownParameters() {
    Set<String> own = new TreeSet<>();
    for (Extension e : forms()) {
      if (e.has("param")) {
        own.add(e.text("param"));
      }
    }
    return own;
  }

  /** What a parameter's Javadoc says of a page's size; empty for any other parameter. */
  String sizeDoc(String parameter) {
    Extension size = paging.nested("size");
    return size != null && parameter.equals(size.text("param"))
        ? " The client requests " + size.text("default") + " by default."
        : "";
  }

  private List<Extension> forms() {
    Extension bare = paging.nested("bareArray");
    return bare == null ? List.of(paging) : List.of(paging, bare);
  }

  /** The schema of one item, found where the items are said to be. */
  Schema<?> item() {
    Schema<?> found = null;
    for (String items : itemPlaces()) {
      Schema<?> here = null;
      for (Schema<?> response : responses) {
        Schema<?> item = itemAt(response, items);
        here = item == null ? here : item;
      }
      if (here == null) {
        throw paging.problem(
            "items must name an array of the response, but '" + items + "' is none",
            "name the member that holds them, or $ for a bare array");
      }
      found = here;
    }
    responses.forEach(this::checkForm);
    checkBareArray();
    return found;
  }

  private List<String> itemPlaces() {
    List<String> places = paging.texts("items");
    return places.isEmpty() ? List.of("$") : places;
  }

  private Schema<?> itemAt(Schema<?> response, String items) {
    Schema<?> array = at(response, items);
    return array == null ? null : spec.resolve(array).getItems();
  }

  /** Each form of the response has its items somewhere, and an envelope what the rule names. */
  private void checkForm(Schema<?> response) {
    boolean isArray = isArray(response);
    boolean isCovered =
        isArray && paging.has("bareArray")
            || itemPlaces().stream().anyMatch(items -> itemAt(response, items) != null);
    if (!isCovered) {
      throw paging.problem(
          "finds no items in the form of the response "
              + (isArray
                  ? "that is an array"
                  : "with the members " + spec.members(spec.resolve(response)).keySet()),
          isArray
              ? "add bareArray: {…}, or $ to items, or remove this form"
              : "add the member with the records to items, or remove this form");
    }
    if (!isArray) {
      member(response, "token", Set.of("string", "integer"));
      member(response, "more", Set.of("boolean"));
      member(response, "total", Set.of("integer"));
    }
  }

  private boolean isArray(Schema<?> response) {
    return Kind.of(spec.resolve(response)) == Kind.ARRAY;
  }

  private void checkBareArray() {
    if (paging.has("bareArray") && responses.stream().noneMatch(this::isArray)) {
      throw paging.problem(
          "has bareArray, and no response is an array", "remove it, or declare that form");
    }
  }

  private void member(Schema<?> envelope, String key, Set<String> types) {
    for (String path : paging.texts(key)) {
      Schema<?> member = at(envelope, path);
      if (member == null) {
        throw paging.problem(
            "names the " + key + " '" + path + "', and no response has that member",
            "add it to the schema of each envelope, or correct the path");
      }
      String type = spec.resolve(member).getType();
      if (!types.contains(type) || Kind.of(spec.resolve(member)) != Kind.SCALAR) {
        throw paging.problem(
            "names the " + key + " '" + path + "', which is of type " + type,
            "name a member of type " + String.join(" or ", new TreeSet<>(types)));
      }
    }
  }

  /**
   * The schema at a dotted path below a response, `$` for the response itself; null where there is
   * none.
   */
  private Schema<?> at(Schema<?> response, String path) {
    Schema<?> here = spec.resolve(response);
    if (path.equals("$")) {
      return here;
    }
    for (String member : path.split("\\.")) {
      Map<String, Schema<?>> members = spec.members(spec.resolve(here));
      if (!members.containsKey(member)) {
        return null;
      }
      here = members.get(member);
    }
    return here;
  }

  /**
   * The id member of an item, where a style walks by the last id, or where it is named so that rows
   * are recognised that come again; null otherwise.
   */
  String idMember() {
    return forms().stream()
        .filter(f -> f.has("id") || "lastId".equals(f.text("style")))
        .map(f -> f.has("id") ? f.text("id") : "id")
        .findFirst()
        .orElse(null);
  }

  /** Whether the list cannot go on from a row without an id. */
  boolean needsIds() {
    return forms().stream().anyMatch(form -> "lastId".equals(form.text("style")));
  }

  /** A mistake of this list. */
  SpecProblem problem(String what, String remedy) {
    return paging.problem(what, remedy);
  }

  /** The builder chain that makes the core's PagingRule. */
  String rule() {
    return PagingCode.rule(paging);
  }
}
