package io.tenantry.generator;

import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.tenantry.generator.OperationView.FilterUse;
import io.tenantry.generator.source.ExtensionName;
import io.tenantry.generator.source.SpecProblem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What an operation takes beside its body: parameters, conditions, options. */
final class Parameters {
  private final Spec spec;
  private final Models models;

  Parameters(Spec spec, Models models) {
    this.spec = spec;
    this.models = models;
  }

  /** Those that the method or its options take; a list walks by its own. */
  List<ParameterView> of(Spec.Op op, PagingView paging) {
    Set<String> hidden = paging == null ? Set.of() : paging.ownParameters();
    List<ParameterView> views = new ArrayList<>();
    for (Parameter p : op.parameters()) {
      boolean filter = Spec.extension(p, ExtensionName.FILTER) != null;
      if (!hidden.contains(p.getName()) && !filter) {
        views.add(view(p, paging));
      }
    }
    Map<String, String> java = new HashMap<>();
    views.forEach(view -> java.put(view.wire(), view.java()));
    List<String> wires = views.stream().map(ParameterView::wire).toList();
    models.names().checkDistinct(op.id(), wires, java::get);
    return views;
  }

  private ParameterView view(Parameter p, PagingView paging) {
    JavaType type = models.types().of(p.getSchema(), Words.capital(Words.camel(p.getName())));
    Schema<?> schema = spec.resolve(p.getSchema());
    Schema<?> items = schema.getItems() == null ? null : spec.resolve(schema.getItems());
    boolean handWritten = items != null && Kind.of(items) == Kind.HAND_WRITTEN;
    String doc = p.getDescription() == null ? "" : p.getDescription().strip();
    String size = paging == null ? "" : paging.sizeDoc(p.getName());
    return ParameterView.of(p, type, doc + size, schema, items, handWritten);
  }

  /** The conditions of a list, as one class of them; null without any. */
  FilterUse filters(Spec.Op op) {
    Map<String, List<FilterView.Condition>> groups = new LinkedHashMap<>();
    for (Parameter p : op.parameters()) {
      Object filter = Spec.extension(p, ExtensionName.FILTER);
      if (filter != null) {
        Extension e =
            Extension.of(
                ExtensionName.FILTER.key(),
                filter,
                spec.files().operation(op.id()),
                "operation " + op.id() + ", parameter " + p.getName());
        groups
            .computeIfAbsent(e.required("group"), g -> new ArrayList<>())
            .add(
                new FilterView.Condition(
                    p.getName(),
                    Words.camel(p.getName()),
                    e.required("kind"),
                    e.text("type"),
                    Words.javadoc(p.getDescription())));
      }
    }
    if (groups.isEmpty()) {
      return null;
    }
    if (groups.size() > 1) {
      throw new SpecProblem(
          spec.files().operation(op.id()),
          "operation " + op.id(),
          "x-filter names several groups "
              + groups.keySet()
              + ", but a list takes conditions of one",
          "give all its filters one group");
    }
    String group = groups.keySet().iterator().next();
    models.add(group, new FilterView(group, groups.get(group)));
    return new FilterUse(group, groups.get(group));
  }

  /** The name of the options' class; null without options. */
  String options(
      Spec.Op op,
      List<ParameterView> parameters,
      FilterUse filters,
      OperationView.Variants variants) {
    List<ParameterView> optional =
        parameters.stream().filter(p -> !p.path() && !p.required()).toList();
    if (optional.isEmpty() && filters == null && variants == null) {
      return null;
    }
    String name = Words.capital(op.tag()) + Words.capital(op.methodName()) + "Options";
    if (variants != null) {
      models.require(variants.type());
    }
    OptionsView view = OptionsView.of(name, op, optional, filters, variants);
    models
        .names()
        .checkDistinct(
            name, view.options().stream().map(OptionsView.Option::java).toList(), java -> java);
    models.add(name, view);
    return name;
  }
}
