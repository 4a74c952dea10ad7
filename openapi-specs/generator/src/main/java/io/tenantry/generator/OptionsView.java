package io.tenantry.generator;

import java.util.ArrayList;
import java.util.List;

/** The optional parameters of one operation, as one value with a builder. */
record OptionsView(String name, String method, String group, List<Option> options) {
  private static final String LIST = "List<";

  record Option(String java, String accessorType, String doc) {
    String capitalJava() {
      return Words.capital(java);
    }

    /** What a list holds; null for what is no list. */
    String element() {
      return accessorType.startsWith(LIST)
          ? accessorType.substring(LIST.length(), accessorType.length() - 1)
          : null;
    }
  }

  static OptionsView of(
      String name,
      Spec.Op op,
      List<ParameterView> parameters,
      OperationView.FilterUse filters,
      OperationView.Variants variants) {
    List<Option> options = new ArrayList<>();
    if (variants != null) {
      options.add(
          new Option(
              variants.option(),
              "Optional<" + variants.type() + ">",
              "The predefined list to read. If absent, all elements are listed."));
    }
    for (ParameterView p : parameters) {
      String type = p.type().isCollection() ? p.type().java() : "Optional<" + p.type().java() + ">";
      options.add(new Option(p.java(), type, p.doc()));
    }
    if (filters != null) {
      options.add(
          new Option(
              "where",
              "List<" + filters.group() + ">",
              "The conditions that every listed element meets."));
    }
    String tag = op.operation().getTags().get(0);
    return new OptionsView(name, op.id().substring(tag.length() + 1), Words.capital(tag), options);
  }
}
