package io.tenantry.generator;

import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.tenantry.generator.OperationView.FilterUse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Reads the operations of a document into views, and tells {@link Models} which types they need.
 */
final class Operations {
  private final Spec spec;
  private final Models models;
  private final String jsonClass;
  private final Map<String, List<OperationView>> byTag = new TreeMap<>();

  Operations(Spec spec, Models models, String jsonClass) {
    this.spec = spec;
    this.models = models;
    this.jsonClass = jsonClass;
  }

  Map<String, List<OperationView>> read() {
    for (Spec.Op op : spec.operations()) {
      if (isMethod(op)) {
        byTag.computeIfAbsent(tag(op), t -> new ArrayList<>()).add(view(op));
      }
    }
    return byTag;
  }

  /** A variant is an option of another method; a token's exchange belongs to the credentials. */
  private static boolean isMethod(Spec.Op op) {
    return Spec.extension(op.operation(), "x-variant") == null
        && !Boolean.TRUE.equals(Spec.extension(op.operation(), "x-credentials"));
  }

  private static String tag(Spec.Op op) {
    return op.operation().getTags().get(0);
  }

  private static String methodOf(Spec.Op op) {
    return op.id().substring(op.id().indexOf('.') + 1).replace('.', '_');
  }

  private OperationView view(Spec.Op op) {
    String method = methodOf(op);
    String constant = Words.constant(method);
    Answers answers = new Answers(spec, op);
    boolean paged = Spec.extension(op.operation(), "x-paging") != null;
    PagingView paging = paged ? new PagingView(spec, op, answers.forms()) : null;
    OperationView.Variants variants = new VariantReader(spec, this::definition).of(op);
    List<ParameterView> parameters = parameters(op, paging);
    FilterUse filters = filters(op);
    Schema<?> body = bodySchema(op);
    JavaType bodyType =
        body == null ? null : models.types().of(body, Words.capital(method) + "Body");
    String options = options(op, parameters, filters, variants);
    String operation = variants == null ? constant : "operation";
    Result result = paged ? paged(paging, operation, constant) : single(op, answers, operation);
    return new OperationView(
        op.id(),
        constant,
        method,
        op.method(),
        op.path(),
        definition(op),
        Words.javadoc(op.operation().getSummary()),
        Words.javadoc(op.operation().getDescription()),
        Words.javadoc((String) Spec.extension(op.operation(), "x-source")),
        !Boolean.FALSE.equals(Spec.extension(op.operation(), "x-confirmed")),
        parameters,
        bodyType == null ? null : bodyType.java(),
        bodyType == null ? null : models.adapter(bodyType, jsonClass),
        options,
        true,
        result.returns(),
        result.call(),
        paged ? paging.rule() : null,
        filters,
        variants,
        answers.accept());
  }

  /** A method's Java return type and the expression around {@code request}. */
  private record Result(String returns, String call) {}

  private Result paged(PagingView paging, String operation, String constant) {
    Schema<?> itemSchema = paging.item();
    JavaType item = models.types().of(itemSchema, "Item");
    String id = paging.idMember();
    String idOf = id == null ? "item -> null" : "item -> " + models.idExpression(itemSchema, id);
    return new Result(
        "Paged<" + item.java() + ">",
        "caller.list("
            + operation
            + ", request, "
            + constant
            + "_PAGES, "
            + models.adapter(item, jsonClass)
            + ", "
            + idOf
            + ")");
  }

  private Result single(Spec.Op op, Answers answers, String operation) {
    if (answers.isBinary()) {
      return new Result("okio.ByteString", "caller.bytes(" + operation + ", request)");
    }
    if (answers.isNothing()) {
      return new Result("void", "caller.run(" + operation + ", request)");
    }
    Unwrapping unwrapping = new Unwrapping(spec, op, answers.forms());
    JavaType type = models.types().of(unwrapping.value(), Words.capital(methodOf(op)) + "Answer");
    String adapter = unwrapping.wrap(models.adapter(type, jsonClass));
    return answers.mayBeEmpty()
        ? new Result(
            "Optional<" + type.java() + ">",
            "caller.callOptional(" + operation + ", request, " + adapter + ")")
        : new Result(type.java(), "caller.call(" + operation + ", request, " + adapter + ")");
  }

  /** The expression that makes the core's Operation constant. */
  String definition(Spec.Op op) {
    StringBuilder out =
        new StringBuilder("Operation.of(" + jsonClass.replace("Json", "Vendor") + ".VENDOR, ");
    out.append(Words.literal(op.id())).append(", ").append(Words.literal(op.method())).append(", ");
    out.append(Words.literal(op.path())).append(")");
    Object safe = Spec.extension(op.operation(), "x-safe");
    if (safe != null) {
      out.append(Boolean.TRUE.equals(safe) ? ".safe()" : ".acts()");
    }
    Object max = Spec.extension(op.operation(), "x-max-concurrency");
    return out.append(max == null ? "" : ".maxConcurrency(" + max + ")").toString();
  }

  private List<ParameterView> parameters(Spec.Op op, PagingView paging) {
    Set<String> hidden = paging == null ? Set.of() : paging.ownParameters();
    List<ParameterView> views = new ArrayList<>();
    for (Parameter p : op.parameters()) {
      boolean filter = p.getExtensions() != null && p.getExtensions().containsKey("x-filter");
      if (!hidden.contains(p.getName()) && !filter) {
        JavaType type = models.types().of(p.getSchema(), Words.capital(Words.camel(p.getName())));
        views.add(ParameterView.of(p, type, isHandWritten(p.getSchema())));
      }
    }
    models
        .names()
        .checkDistinct(op.id(), views.stream().map(ParameterView::wire).toList(), Words::parameter);
    return views;
  }

  private boolean isHandWritten(Schema<?> schema) {
    Schema<?> items = spec.resolve(schema).getItems();
    return items != null && Kind.of(spec.resolve(items)) == Kind.HAND_WRITTEN;
  }

  private FilterUse filters(Spec.Op op) {
    Map<String, List<FilterView.Condition>> groups = new LinkedHashMap<>();
    for (Parameter p : op.parameters()) {
      Object filter = p.getExtensions() == null ? null : p.getExtensions().get("x-filter");
      if (filter != null) {
        Extension e =
            Extension.of(
                "x-filter",
                filter,
                spec.files().operation(op.id()),
                "operation " + op.id() + ", parameter " + p.getName(),
                Set.of("group", "kind", "type"));
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
    String group = groups.keySet().iterator().next();
    models.add(group, new FilterView(group, groups.get(group)));
    return new FilterUse(group, groups.get(group));
  }

  private String options(
      Spec.Op op,
      List<ParameterView> parameters,
      FilterUse filters,
      OperationView.Variants variants) {
    List<ParameterView> optional =
        parameters.stream().filter(p -> !p.path() && !p.required()).toList();
    if (optional.isEmpty() && filters == null && variants == null) {
      return null;
    }
    Object chosen = Spec.extension(op.operation(), "x-options");
    String name =
        chosen != null
            ? String.valueOf(chosen)
            : Words.capital(methodOf(op)) + Words.capital(tag(op));
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

  private Schema<?> bodySchema(Spec.Op op) {
    RequestBody body = spec.body(op.operation());
    Content content = body == null ? null : body.getContent();
    if (content == null) {
      return null;
    }
    return content.entrySet().stream()
        .filter(e -> e.getKey().contains("json"))
        .map(e -> (Schema<?>) e.getValue().getSchema())
        .findFirst()
        .orElseThrow(
            () ->
                new SpecProblem(
                    spec.files().operation(op.id()),
                    "operation " + op.id(),
                    "its request body is not JSON",
                    "only application/json bodies are generated"));
  }
}
