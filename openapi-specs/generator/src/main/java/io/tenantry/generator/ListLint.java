package io.tenantry.generator;

import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.tenantry.generator.source.ExtensionName;
import io.tenantry.generator.source.SpecProblem;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * A list says how it goes on, or why it does not: without `x-paging` it would compile and return
 * its first page alone.
 */
final class ListLint {
  /**
   * Parameters of the position or size of a page, as vendors call them, letters and digits only.
   */
  private static final Set<String> USUAL =
      Set.of(
          ("page pageno pagenum pagenumber pageindex pagesize pagetoken pagecursor perpage limit skip"
                  + " offset after before cursor nextcursor nexttoken nextpagetoken continuationtoken"
                  + " searchafter startingafter endingbefore startat startindex start marker top count"
                  + " size first last maxresults maxitems maxrecords resultsperpage itemsperpage"
                  + " rowsperpage batchsize")
              .split(" "));

  private final Spec spec;
  private final Set<String> names = new HashSet<>(USUAL);

  ListLint(Spec spec) {
    this.spec = spec;
    for (Spec.Op op : spec.operations()) {
      if (Spec.extension(op.operation(), ExtensionName.PAGING) instanceof Map<?, ?> paging) {
        note(paging.get("param"));
        note(paging.get("size") instanceof Map<?, ?> size ? size.get("param") : null);
      }
    }
  }

  private void note(Object parameter) {
    if (parameter != null) {
      names.add(plain(String.valueOf(parameter)));
    }
  }

  private static String plain(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
  }

  void check() {
    for (Spec.Op op : spec.operations()) {
      boolean isSaid =
          Spec.extension(op.operation(), ExtensionName.PAGING) != null
              || Spec.extension(op.operation(), ExtensionName.VARIANT) != null
              || Boolean.TRUE.equals(Spec.extension(op.operation(), ExtensionName.CREDENTIALS));
      String why = isSaid || !reads(op) ? null : whyList(op);
      if (why != null) {
        throw new SpecProblem(
            spec.files().operation(op.id()),
            "operation " + op.id(),
            why + " and no x-paging: its method would return the first page alone",
            "say how it goes on in x-paging, or x-paging: {none: why there are no further pages}");
      }
    }
  }

  private static boolean reads(Spec.Op op) {
    Object safe = Spec.extension(op.operation(), ExtensionName.SAFE);
    return safe == null ? op.method().equals("GET") : Boolean.TRUE.equals(safe);
  }

  private String whyList(Spec.Op op) {
    for (Parameter parameter : op.parameters()) {
      if ("query".equals(parameter.getIn()) && names.contains(plain(parameter.getName()))) {
        return "has the parameter " + parameter.getName();
      }
    }
    boolean isList = new Answers(spec, op).forms().stream().anyMatch(this::isList);
    return isList ? "returns a list" : null;
  }

  /** An array, or what is around one: an object with one array and no id of its own. */
  private boolean isList(Schema<?> schema) {
    Schema<?> target = spec.resolve(schema);
    if (Kind.of(target) == Kind.ARRAY) {
      return true;
    }
    if (Kind.of(target) != Kind.OBJECT) {
      return false;
    }
    List<Kind> kinds =
        spec.members(target).values().stream().map(m -> Kind.of(spec.resolve(m))).toList();
    long arrays = kinds.stream().filter(Kind.ARRAY::equals).count();
    return arrays == 1 && !kinds.contains(Kind.ID);
  }
}
