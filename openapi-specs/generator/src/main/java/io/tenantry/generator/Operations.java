package io.tenantry.generator;

import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.tenantry.generator.OperationView.FilterUse;
import io.tenantry.generator.source.ExtensionName;
import io.tenantry.generator.source.SpecProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Reads the operations of a document into views, and registers the types they need with {@link
 * Models}.
 */
final class Operations {
  private final Spec spec;
  private final Models models;
  private final String jsonClass;
  private final Parameters parameters;
  private final Results results;
  private final Map<String, List<OperationView>> byTag = new TreeMap<>();
  private final Map<String, AdapterConstants> adaptersByTag = new TreeMap<>();

  Operations(Spec spec, Models models, String jsonClass) {
    this.spec = spec;
    this.models = models;
    this.jsonClass = jsonClass;
    this.parameters = new Parameters(spec, models);
    this.results = new Results(spec, models);
  }

  Map<String, List<OperationView>> read() {
    for (Spec.Op op : spec.operations()) {
      if (isMethod(op)) {
        byTag.computeIfAbsent(op.tag(), t -> new ArrayList<>()).add(view(op));
      }
    }
    return byTag;
  }

  /** The adapters that the operations of one tag read and write with. */
  AdapterConstants adapters(String tag) {
    return adaptersByTag.computeIfAbsent(tag, t -> new AdapterConstants(jsonClass));
  }

  /** A variant is an option of another method; a token's exchange belongs to the credentials. */
  private static boolean isMethod(Spec.Op op) {
    return Spec.extension(op.operation(), ExtensionName.VARIANT) == null
        && !Boolean.TRUE.equals(Spec.extension(op.operation(), ExtensionName.CREDENTIALS));
  }

  private OperationView view(Spec.Op op) {
    String method = op.methodName();
    String constant = Words.constant(method);
    Responses responses = new Responses(spec, op);
    PagingView paging = PagingView.of(spec, op, responses);
    boolean paged = paging != null;
    OperationView.Variants variants = new VariantReader(spec, this::definition).of(op);
    List<ParameterView> views = parameters.of(op, paging);
    FilterUse filters = parameters.filters(op);
    Schema<?> body = bodySchema(op);
    JavaType bodyType =
        body == null ? null : models.types().of(body, Words.capital(method) + "Body");
    AdapterConstants adapters = adapters(op.tag());
    String bodyAdapter = bodyType == null ? null : adapters.of(bodyType);
    String options = parameters.options(op, views, filters, variants);
    String operation = variants == null ? constant : "operation";
    Results.Result result =
        paged
            ? results.paged(paging, operation, constant, adapters)
            : results.single(op, responses, operation, adapters);
    return new OperationView(
        op.id(),
        constant,
        method,
        op.method(),
        op.path(),
        definition(op),
        Words.javadoc(op.operation().getSummary()),
        Words.javadoc(
            Words.withDeprecation(op.operation().getDescription(), op.operation().getDeprecated())),
        bodyDoc(op),
        !Boolean.FALSE.equals(Spec.extension(op.operation(), ExtensionName.CONFIRMED)),
        views,
        bodyType == null ? null : bodyType.java(),
        bodyAdapter,
        options,
        result.returns(),
        result.call(),
        paged ? paging.rule() : null,
        filters,
        variants,
        responses.accept());
  }

  /** The expression that makes the core's Operation constant. */
  String definition(Spec.Op op) {
    StringBuilder out =
        new StringBuilder("Operation.of(" + jsonClass.replace("Json", "Vendor") + ".VENDOR, ");
    out.append(Words.literal(op.id())).append(", ").append(Words.literal(op.method())).append(", ");
    out.append(Words.literal(op.path())).append(")");
    Object safe = Spec.extension(op.operation(), ExtensionName.SAFE);
    if (safe != null) {
      out.append(Boolean.TRUE.equals(safe) ? ".safe()" : ".acts()");
    }
    Object max = Spec.extension(op.operation(), ExtensionName.MAX_CONCURRENCY);
    out.append(max == null ? "" : ".maxConcurrency(" + max + ")");
    return out.append(RateLimits.ofOperation(spec, op)).toString();
  }

  private String bodyDoc(Spec.Op op) {
    RequestBody body = spec.body(op.operation());
    return body == null || body.getDescription() == null
        ? "What to send."
        : Words.javadoc(body.getDescription());
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
