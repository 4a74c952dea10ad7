package io.tenantry.generator;

import io.swagger.v3.oas.models.media.Schema;

/** What the methods of operations return, and the calls of the core that get it. */
final class Results {
  private final Spec spec;
  private final Models models;
  private final String jsonClass;

  Results(Spec spec, Models models, String jsonClass) {
    this.spec = spec;
    this.models = models;
    this.jsonClass = jsonClass;
  }

  /** A method's Java return type and the expression around {@code request}. */
  record Result(String returns, String call) {}

  Result paged(PagingView paging, String operation, String constant) {
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

  Result single(Spec.Op op, Answers answers, String operation) {
    if (answers.isBinary()) {
      return new Result("okio.ByteString", "caller.bytes(" + operation + ", request)");
    }
    if (answers.isNothing()) {
      return new Result("void", "caller.run(" + operation + ", request)");
    }
    Unwrapping unwrapping = new Unwrapping(spec, op, answers.forms());
    JavaType type =
        models.types().of(unwrapping.value(), Words.capital(op.methodName()) + "Answer");
    String adapter = unwrapping.wrap(models.adapter(type, jsonClass));
    return answers.mayBeEmpty()
        ? new Result(
            "Optional<" + type.java() + ">",
            "caller.callOptional(" + operation + ", request, " + adapter + ")")
        : new Result(type.java(), "caller.call(" + operation + ", request, " + adapter + ")");
  }
}
