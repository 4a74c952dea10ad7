package io.tenantry.generator;

import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.tenantry.generator.source.ExtensionName;
import io.tenantry.generator.source.SpecProblem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * A list states its paging, or why it has none: without `x-paging` it would compile and return its
 * first page alone.
 */
final class ListLint {
  /** Parameters of the position of a page, as vendors call them, letters and digits only. */
  private static final Set<String> POSITIONS =
      names(
          "page pageno pagenum pagenumber pageindex pagetoken pagecursor skip offset after before"
              + " cursor nextcursor nexttoken nextpagetoken continuationtoken searchafter"
              + " startingafter endingbefore startat startindex start marker first last nextpage"
              + " pageoffset nextpageid lastid");

  /** Parameters of the size of a page. */
  private static final Set<String> SIZES =
      names(
          "pagesize perpage limit top count size maxresults maxitems maxrecords resultsperpage"
              + " itemsperpage rowsperpage batchsize rows pagelimit");

  /** Names of a position where they are numbers; dates and senders have them, too. */
  private static final Set<String> POSITIONS_IF_NUMBERS = names("from startfrom row");

  /** How many envelopes may be around each other. */
  private static final int ENVELOPES = 3;

  private final Spec spec;
  private final Set<String> positions = new HashSet<>(POSITIONS);
  private final Set<String> sizes = new HashSet<>(SIZES);

  ListLint(Spec spec) {
    this.spec = spec;
    for (Spec.Op op : spec.operations()) {
      if (Spec.extension(op.operation(), ExtensionName.PAGING) instanceof Map<?, ?> paging) {
        note(positions, paging.get("param"));
        note(sizes, paging.get("size") instanceof Map<?, ?> size ? size.get("param") : null);
      }
    }
  }

  private static void note(Set<String> names, Object parameter) {
    if (parameter != null) {
      names.add(plain(String.valueOf(parameter)));
    }
  }

  private static Set<String> names(String all) {
    return Set.of(all.split(" "));
  }

  /** Whether a parameter is called like the size of a page. */
  static boolean isSize(String parameter) {
    return SIZES.contains(plain(parameter));
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
      String why = isSaid ? null : whyList(op);
      if (why != null) {
        throw new SpecProblem(
            spec.files().operation(op.id()),
            "operation " + op.id(),
            why + " and no x-paging: its method would return the first page alone",
            "state the paging in x-paging, or x-paging: {none: why there are no further pages}");
      }
    }
  }

  /** Whether an operation changes nothing. */
  static boolean reads(Spec.Op op) {
    Object safe = Spec.extension(op.operation(), ExtensionName.SAFE);
    return safe == null ? op.method().equals("GET") : Boolean.TRUE.equals(safe);
  }

  private String whyList(Spec.Op op) {
    for (Parameter parameter : op.parameters()) {
      if ("query".equals(parameter.getIn()) && isOfPages(op, parameter)) {
        return "has the parameter " + parameter.getName();
      }
    }
    boolean isOfOne = op.path().endsWith("}");
    boolean isList =
        reads(op)
            && new Responses(spec, op)
                .forms().stream().anyMatch(form -> isList(form, isOfOne, ENVELOPES));
    return isList ? "returns a list" : null;
  }

  /**
   * What changes something may well limit how much it changes: only a position says pages there.
   */
  private boolean isOfPages(Spec.Op op, Parameter parameter) {
    String name = plain(parameter.getName());
    boolean isNumber =
        parameter.getSchema() != null
            && "integer".equals(spec.resolve(parameter.getSchema()).getType());
    return positions.contains(name)
        || sizes.contains(name) && reads(op)
        || POSITIONS_IF_NUMBERS.contains(name) && isNumber;
  }

  /**
   * An array or a map of records, or what is around one. A record has an id of its own where the
   * path names one record, and may have arrays then.
   */
  private boolean isList(Schema<?> schema, boolean isOfOne, int envelopes) {
    Schema<?> target = spec.resolve(schema);
    if (Kind.of(target) == Kind.ARRAY || isRecords(target)) {
      return true;
    }
    if (Kind.of(target) != Kind.OBJECT || envelopes == 0) {
      return false;
    }
    List<Schema<?>> members = new ArrayList<>();
    spec.members(target).values().forEach(member -> members.add(spec.resolve(member)));
    boolean hasId = members.stream().anyMatch(member -> Kind.of(member) == Kind.ID);
    if (hasId && isOfOne) {
      return false;
    }
    long arrays = members.stream().filter(member -> Kind.of(member) == Kind.ARRAY).count();
    return arrays == 1 && !hasId
        || members.stream().anyMatch(this::isRecords)
        || !hasId
            && members.stream()
                .filter(member -> Kind.of(member) == Kind.OBJECT)
                .anyMatch(member -> isList(member, isOfOne, envelopes - 1));
  }

  private boolean isRecords(Schema<?> schema) {
    Schema<?> value =
        switch (Kind.of(schema)) {
          case ARRAY -> schema.getItems();
          case MAP -> (Schema<?>) schema.getAdditionalProperties();
          default -> null;
        };
    return value != null && Kind.of(spec.resolve(value)) == Kind.OBJECT;
  }
}
