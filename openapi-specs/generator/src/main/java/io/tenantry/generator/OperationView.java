package io.tenantry.generator;

import java.util.ArrayList;
import java.util.List;

/**
 * One method of a group: what its templates print. Everything is text; the decisions are made by
 * {@link Operations}.
 */
record OperationView(
    String id,
    String constant,
    String method,
    String http,
    String template,
    String definition,
    String summary,
    String doc,
    String bodyDoc,
    boolean confirmed,
    List<ParameterView> parameters,
    String bodyType,
    String bodyAdapter,
    String options,
    String returns,
    String call,
    String pagingRule,
    FilterUse filters,
    Variants variants,
    String accept) {

  /** The filter conditions that one list takes. */
  record FilterUse(String group, List<FilterView.Condition> conditions) {}

  /** Other paths with the same response, chosen by an option. */
  record Variants(String option, String type, List<Variant> entries) {}

  record Variant(String constant, String definition, String value) {}

  boolean isVoid() {
    return returns.equals("void");
  }

  boolean isList() {
    return pagingRule != null;
  }

  /** Retrofit's path has no leading slash: it is resolved under the client's base URL. */
  String relativePath() {
    return template.substring(1);
  }

  /** Retrofit's annotation with what the operation accepts; null where that is JSON. */
  String acceptHeader() {
    return accept == null ? null : "Headers(" + Words.literal("Accept: " + accept) + ")";
  }

  /** Retrofit's annotation with the path. */
  String annotation() {
    return http + "(" + Words.literal(relativePath()) + ")";
  }

  /** The parameter types of the full method, for a Javadoc link. */
  String linkSignature() {
    return signature(true).replaceAll("<[^>]*>", "").replaceAll(" \\w+(?=,|$)", "");
  }

  boolean hasBody() {
    return bodyType != null;
  }

  boolean hasOptions() {
    return options != null;
  }

  boolean hasArguments() {
    return hasOptions() || hasArgumentsWithoutOptions();
  }

  boolean hasArgumentsWithoutOptions() {
    return hasBody() || !plain().isEmpty();
  }

  /** What Javadoc says of the returned value; null where there is none. */
  String returnDoc() {
    if (isList()) {
      return "the list; its pages are fetched when needed";
    }
    if (returns.startsWith("Optional<")) {
      return "the response; empty if the vendor sends no body";
    }
    return isVoid()
        ? null
        : returns.equals("ByteString") ? "the body of the response" : "the response";
  }

  List<ParameterView> plain() {
    return parameters.stream().filter(p -> p.path() || p.required()).toList();
  }

  String declarations() {
    List<String> all = new ArrayList<>();
    if (variants != null) {
      all.add("@Url String path");
    }
    parameters.forEach(p -> all.add(p.declaration()));
    if (filters != null) {
      all.add("@QueryMap Map<String, String> filters");
    }
    if (hasBody()) {
      all.add("@Body RequestBody body");
    }
    return String.join(", ", all);
  }

  /** The parameters of the public method. */
  String signature(boolean withOptions) {
    List<String> all = new ArrayList<>();
    plain().forEach(p -> all.add(p.type().java() + " " + p.java()));
    if (hasBody()) {
      all.add(bodyType + " body");
    }
    if (withOptions && hasOptions()) {
      all.add(options + " options");
    }
    return String.join(", ", all);
  }

  String fullSignature() {
    return signature(true);
  }

  String shortSignature() {
    return signature(false);
  }

  /** The arguments with which the short overload calls the full one. */
  String forwarded() {
    List<String> all = new ArrayList<>();
    plain().forEach(p -> all.add(p.java()));
    if (hasBody()) {
      all.add("body");
    }
    all.add(options + ".builder().build()");
    return String.join(", ", all);
  }

  /** The statements before the request is built: each argument checked on a line of its own. */
  List<String> statements() {
    String operation = variants == null ? constant : "operation";
    List<String> all = new ArrayList<>();
    if (hasOptions()) {
      all.add("ParameterChecks.required(" + constant + ", \"options\", options);");
    }
    if (variants != null) {
      all.add(
          "Operation operation = options.%s().map(%2$s_VARIANTS::get).orElse(%2$s);"
              .formatted(variants.option(), constant));
      all.add("String path = operation.pathTemplate().substring(1);");
    }
    parameters.forEach(p -> all.addAll(p.statements(operation)));
    if (filters != null) {
      all.add(
          "Map<String, String> filters = QueryCondition.toMap("
              + operation
              + ", options.where());");
    }
    if (hasBody()) {
      String target = replaced();
      String arguments = operation + ", " + bodyAdapter + ", body";
      all.add(
          "RequestBody requestBody = caller.%s;"
              .formatted(
                  target == null
                      ? "json(" + arguments + ")"
                      : "replacement(" + arguments + ", " + target + ")"));
    }
    return all;
  }

  /**
   * The record whose lists the body may replace, by its id: a body at the record's own path
   * replaces fields of it, and a list at a path below it replaces the field of that name. Null
   * elsewhere.
   */
  private String replaced() {
    boolean changes = http.equals("PUT") || http.equals("PATCH");
    String id = null;
    for (ParameterView parameter : parameters) {
      id = parameter.path() && parameter.type().isId() ? parameter.java() : id;
    }
    if (!changes || id == null) {
      return null;
    }
    String last = template.substring(template.lastIndexOf('/') + 1);
    boolean isRecord = last.startsWith("{");
    if (bodyType.startsWith("List<") && !isRecord) {
      return id + ", " + Words.literal(last);
    }
    return isRecord ? id : null;
  }

  /** The arguments of the Retrofit call. */
  String arguments() {
    List<String> all = new ArrayList<>();
    if (variants != null) {
      all.add("path");
    }
    parameters.forEach(p -> all.add(p.argument()));
    if (filters != null) {
      all.add("filters");
    }
    if (hasBody()) {
      all.add("requestBody");
    }
    return String.join(", ", all);
  }
}
